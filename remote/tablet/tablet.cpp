#include "remote/tablet/tablet.hpp"

#include <cstdio>
#include <map>

#include "shared/config/assets_folder.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/window/window.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::remote {
namespace {

ui::WindowOptions window_options(const RemoteOptions& options, const std::string& title) {
  ui::WindowOptions window;
  window.title = title;
  window.coverage = options.full_screen ? ui::Coverage::full_screen : ui::Coverage::as_fits;
  if (options.window) {
    if (!options.full_screen) window.coverage = ui::Coverage::windowed;
    window.width = options.window->width_px;
    window.height = options.window->height_px;
    // A stated size is a tablet of that many pixels at 160 dpi, whatever this screen is.
    window.display_scale = 1;
  }
  return window;
}

ui::TextScale text_scale(TextSize size) {
  switch (size) {
    case TextSize::normal:
      return ui::TextScale::normal;
    case TextSize::large:
      return ui::TextScale::large;
    case TextSize::largest:
      return ui::TextScale::largest;
  }
  return ui::TextScale::normal;
}

const Venue* venue_of(const link::Known& known) {
  if (known.room != nullptr) return &known.room->room.house->venue;
  return known.wall != nullptr ? &*known.wall->wall.venue : nullptr;
}

// One tablet from its window to its end.
class Tablet {
 public:
  Tablet(const RemoteOptions& options, const TabletOptions& tablet, Pages& pages)
      : Tablet(options, tablet, pages, client_options(options, tablet.streams)) {}

  void run() {
    if (!window_.made_smaller().empty())
      std::fprintf(stderr, "hearth-remote: %s\n", window_.made_smaller().c_str());
    while (!window_.close_requested()) {
      window_.pump(pages_->draw_every());
      take_news();
      draw();
      send();
    }
  }

 private:
  Tablet(const RemoteOptions& options, const TabletOptions& tablet, Pages& pages,
         const link::ClientOptions& client)
      : options_(&options),
        pages_(&pages),
        assets_{options.assets_folder.empty() ? config::assets_folder()
                                              : std::filesystem::path{options.assets_folder}},
        window_(window_options(options, tablet.title), assets_, ui::read_theme(assets_, "dusk")),
        texts_(ui::read_texts(assets_, options.language, {})),
        own_key_(client.keys ? client.keys->public_key : DeviceId{}),
        link_(client, [this] { window_.wake(); }) {}

  void take_news() {
    known_ = link_.known();
    for (const link::Answer& answer : link_.take_answers()) {
      if (auto answered = sending_.answered(answer, link::steady_now()))
        answers_.push_back(std::move(*answered));
    }
    const Venue* venue = venue_of(known_);
    if (venue != nullptr && venue->languages != languages_) {
      languages_ = venue->languages;
      read_languages();
    }
  }

  // The venue's own first; those without a file of texts are left out.
  void read_languages() {
    texts_ = ui::read_texts(assets_, options_->language, languages_);
    wall_texts_ = ui::read_texts(assets_, {}, languages_);
    others_.clear();
    choices_.clear();
    for (const auto& language : languages_) {
      config::Texts texts = ui::read_texts(assets_, language.str(), languages_);
      if (texts.language() != language.str()) continue;
      choices_.push_back({language.str(), texts.say("language.name")});
      others_.insert_or_assign(language.str(), std::move(texts));
    }
  }

  [[nodiscard]] const config::Texts& texts_wanted() const {
    const auto chosen = others_.find(pages_->language());
    return chosen == others_.end() ? texts_ : chosen->second;
  }

  void draw() {
    window_.begin_frame();
    window_.touch().set_scale(window_.display_scale(), text_scale(options_->text_size));
    const link::SteadyTime here = link::steady_now();
    Frame frame{window_.touch(),
                texts_wanted(),
                known_,
                sending_,
                std::exchange(answers_, {}),
                known_.clock.now(here).value_or(Instant{}),
                known_.clock.local(here).value_or(LocalTime{}),
                here,
                window_.since_last_input(),
                choices_,
                wall_texts_ ? &*wall_texts_ : nullptr,
                own_key_};
    pages_->draw(frame);
    window_.end_frame();
  }

  void send() {
    for (const pages::Request& request : sending_.take()) {
      const bool now = request.urgency == pages::Urgency::now;
      const Duration within = now ? pages::tried_for : pages::tried_for_whenever;
      sending_.sent(request.button, link_.send(request.command, request.seen, within));
    }
  }

  const RemoteOptions* options_;
  Pages* pages_;
  ui::Assets assets_;
  ui::Window window_;
  config::Texts texts_;
  std::optional<config::Texts> wall_texts_;
  std::vector<Text<12>> languages_;
  std::map<std::string, config::Texts> others_;
  std::vector<pages::door::Language> choices_;
  pages::Sending sending_;
  std::vector<pages::Answered> answers_;  // not shown to the pages yet
  link::Known known_;
  DeviceId own_key_;
  link::LinkThread link_;  // last, so that its thread ends before what it wakes
};

}  // namespace

int run_tablet(const RemoteOptions& options, const TabletOptions& tablet, Pages& pages) {
  Tablet(options, tablet, pages).run();
  return 0;
}

}  // namespace hearth::remote
