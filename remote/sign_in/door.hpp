#pragma once
// The pages of the tablet at the door, and which of them stands. Nothing a person did stays: after 20 s without a
// touch (two minutes on pages for reading) the first page stands again and everything is forgotten.
//
// Owner: the tablet's main thread. Pure but for drawing: time and news come in with the frame.

#include <optional>
#include <string>

#include "remote/tablet.hpp"

namespace hearth::remote {

// A page closes by itself after this long without a touch.
inline constexpr Duration page_stays{20'000};
inline constexpr Duration reading_page_stays{120'000};
// A kind word after I'm off stands for this long.
inline constexpr Duration goodbye_stays{8'000};

enum class DoorPage { first, token, whats_on, what_happens, help, leaving_colour, leaving_symbol, goodbye };

class Door : public Pages {
 public:
  void draw(Frame& frame) override;
  [[nodiscard]] Duration draw_every() const override { return Duration{page_ == DoorPage::first ? 1000 : 250}; }

  [[nodiscard]] DoorPage page() const { return page_; }
  [[nodiscard]] std::optional<Token> token() const { return token_; }

 private:
  void go(DoorPage page, link::Here now);
  void go_home(Frame& frame);
  void close_by_itself(Frame& frame);
  void take_token(Frame& frame);
  [[nodiscard]] Duration stays() const;

  void draw_first(Frame& frame);
  void draw_token(Frame& frame);
  void draw_token_card(Frame& frame, ui::Rect card);
  void draw_whats_on(Frame& frame);
  void draw_what_happens(Frame& frame);
  void draw_help(Frame& frame);
  void draw_colours(Frame& frame);
  void draw_symbols(Frame& frame);
  void draw_goodbye(Frame& frame);
  void draw_reading_page(Frame& frame, const std::string& title, const std::vector<std::string>& paragraphs);
  void draw_ring(Frame& frame, ui::Point left_top, float width_px);

  DoorPage page_ = DoorPage::first;
  link::Here touched_{};  // when the page was opened or last touched
  std::optional<Token> token_;
  std::uint8_t leaving_colour_ = 0;
};

}  // namespace hearth::remote
