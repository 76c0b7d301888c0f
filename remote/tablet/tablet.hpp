#pragma once
// What every remote with a screen is: a window for fingers, a link to the kiosk on a thread of its own, and
// one page after another drawn from what is known. The pages are the remote's; this is the loop around them.
// A tablet that no kiosk knows is let in first, by touch (arrival.hpp).
//
// Threads: run_tablet() on the main thread; the link's thread only wakes it.

#include <functional>
#include <string>

#include "remote/options.hpp"
#include "remote/pages/door/knows.hpp"
#include "shared/config/texts.hpp"
#include "shared/link/link_thread.hpp"
#include "shared/ui/touch/widgets.hpp"

namespace hearth::remote {

// Everything a page is made and drawn from, and what came back from the kiosk. Lives for one frame.
struct Frame {
  ui::Touch& touch;
  const config::Texts& texts;
  const link::Known& known;
  pages::Sending& sending;
  std::vector<pages::Answered> answers{};     // since the last frame
  Instant now{};                              // the kiosk's room time
  LocalTime local;                            // the kiosk's wall time
  link::SteadyTime here{};                    // of this machine, for what happens on the tablet only
  Duration untouched{0};                      // since a finger or a key
  std::vector<pages::Language> languages{};   // the venue's own first; all before it is known
  const config::Texts* wall_texts = nullptr;  // of the language that the venue's walls speak
  DeviceId own_key{};                         // this tablet's public key; empty before a kiosk knows it

  [[nodiscard]] bool away() const { return known.contact == link::Contact::out_of_touch; }
};

// A remote's pages and their turning. Drawn whenever something happened, and at `draw_every` at the latest.
class Pages {
 public:
  virtual ~Pages() = default;
  virtual void draw(Frame& frame) = 0;
  // The code of the language that somebody chose, or empty: the tablet's own.
  [[nodiscard]] virtual std::string language() const { return {}; }
  // How long the picture can stay as it is when nothing happens.
  [[nodiscard]] virtual Duration draw_every() const { return Duration{1000}; }
};

struct TabletOptions {
  std::string title;
  link::Streams streams = link::Streams::wall;
  Permission kind = Permission::sign_in;  // what a kiosk is asked for; also names the key file
};

// Runs until the window is closed. Returns 0; throws std::runtime_error with a sentence for people when there
// is no screen or there is a key file that cannot be used.
int run_tablet(const RemoteOptions& options, const TabletOptions& tablet, Pages& pages);

}  // namespace hearth::remote
