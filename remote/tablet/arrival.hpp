#pragma once
// The pages of a tablet that no kiosk knows (remote/pages/pairing), drawn and turned, until one has let it
// in.
//
// Owner: the tablet's main thread. What talks to the network has threads of its own, which only wake it.

#include <functional>

#include "remote/pages/pairing/pages.hpp"
#include "remote/tablet/page_view.hpp"
#include "remote/tablet/tablet.hpp"
#include "shared/link/discovery.hpp"
#include "shared/link/joining_thread.hpp"

namespace hearth::remote {

struct ArrivalOptions {
  link::Joiner joiner;
  std::optional<link::Address> kiosk{};   // that it shall be; nothing: somebody chooses
  std::optional<link::Address> before{};  // where the kiosk was that sent this tablet away
};

class Arrival : public Pages {
 public:
  Arrival(ArrivalOptions options, std::function<void()> notify);

  void draw(Frame& frame) override;
  [[nodiscard]] Duration draw_every() const override { return view_.draw_every(Duration{1000}); }
  [[nodiscard]] std::string language() const override { return place_.language; }

  // Once a kiosk has let it in.
  struct In {
    link::Address kiosk;
    link::Keys keys;
  };
  [[nodiscard]] const std::optional<In>& in() const { return in_; }
  // Whether nobody has begun to have it let in anew.
  [[nodiscard]] bool waits_to_begin() const;
  [[nodiscard]] const pages::pairing::Place& place() const { return place_; }

 private:
  void happen(const pages::pairing::Knows& knows, const pages::Happened& happened);
  void ask(const pages::pairing::Asked& asked);

  std::optional<link::Address> before_;
  pages::pairing::Place place_;
  PageView view_;
  std::optional<In> in_;
  // Last, so that their threads end before anything else goes.
  link::Discovery discovery_;
  link::JoiningThread joining_;
};

}  // namespace hearth::remote
