#pragma once
// The tablet at the door: the page that stands, drawn and turned (remote/pages/door), the time after which it
// closes by itself, and the requests of people who must never be turned away (tokens_ahead.hpp).
//
// Owner: the tablet's main thread. Time and news come in with the frame; no clocks here.

#include <string>

#include "remote/pages/door/pages.hpp"
#include "remote/sign_in/tokens_ahead.hpp"
#include "remote/tablet/page_view.hpp"
#include "remote/tablet/tablet.hpp"

namespace hearth::remote {

class Door : public Pages {
 public:
  void draw(Frame& frame) override;
  [[nodiscard]] Duration draw_every() const override {
    return view_.draw_every(
        Duration{std::holds_alternative<pages::door::at::First>(place_.page) ? 1000 : 250});
  }
  [[nodiscard]] std::string language() const override { return place_.language; }

  [[nodiscard]] const pages::door::Place& place() const { return place_; }
  // How many people can still be answered without the kiosk.
  [[nodiscard]] std::size_t tokens_left() const { return ahead_.left(); }

 private:
  void happen(Frame& frame, const pages::Happened& happened);
  [[nodiscard]] pages::door::Knows knows(const Frame& frame) const;
  void send(Frame& frame, const pages::Request& request);
  void close_by_itself(Frame& frame);

  pages::door::Place place_;
  PageView view_;
  TokensAhead ahead_;
  link::SteadyTime touched_{};  // when the page was opened or last touched
  // What was asked last on the page that stands: the button, and the name under which the answer comes.
  std::string asked_;
  std::string asked_as_;
};

}  // namespace hearth::remote
