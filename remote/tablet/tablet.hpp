#pragma once
// What every remote with a screen is: a window for fingers, a link to the kiosk on a thread of its own, and
// one page after another drawn from what is known. The pages are the remote's; this is the loop around them.
//
// Threads: run_tablet() on the main thread; the link's thread only wakes it.

#include <functional>
#include <memory>
#include <string>

#include "remote/options.hpp"
#include "remote/sending.hpp"
#include "shared/config/texts.hpp"
#include "shared/link/link_thread.hpp"
#include "shared/ui/touch/widgets.hpp"

namespace hearth::remote {

// A language that the venue's words can be read in, by its code and by its own name.
struct LanguageChoice {
  std::string code;
  std::string name;
};

// Everything a page is drawn from and may touch. Lives for one frame.
struct Frame {
  ui::Touch& touch;
  ui::Painter& painter;
  const config::Texts& texts;
  const link::Known& known;
  Sending& sending;
  Instant now{};                            // the kiosk's room time
  LocalTime local;                          // the kiosk's wall time
  link::SteadyTime here{};                  // of this machine, for what happens on the tablet only
  Duration untouched{0};                    // since a finger or a key
  std::vector<LanguageChoice> languages{};  // the venue's own first

  [[nodiscard]] bool away() const { return known.contact == link::Contact::out_of_touch; }
};

// A remote's pages. Drawn whenever something happened, and at `draw_every` at the latest.
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
};

// Runs until the window is closed. Returns 0; throws std::runtime_error with a sentence for people when there
// is no screen or the key cannot be used.
int run_tablet(const RemoteOptions& options, const TabletOptions& tablet, Pages& pages);

// The words for one token, "Blue Heron".
[[nodiscard]] std::string token_words(const config::Texts& texts, Token token);

}  // namespace hearth::remote
