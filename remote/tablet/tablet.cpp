#include "remote/tablet/tablet.hpp"

#include <cstdio>
#include <map>
#include <optional>

#include "remote/tablet/arrival.hpp"
#include "shared/config/assets_folder.hpp"
#include "shared/link/key_place.hpp"
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

// A key that is refused for this long has been sent away. A kiosk that hangs cannot be told from one that
// refuses, so that what a tablet shows already is kept for longer.
constexpr Duration sent_away_after{3000};
constexpr Duration shown_is_kept_for{15'000};

std::string key_file_of(const RemoteOptions& options, const TabletOptions& tablet) {
  if (!options.key_file.empty()) return options.key_file;
  return link::default_key_file(std::string{name_of(tablet.kind)});
}

// One tablet from its window to its end.
class Tablet {
 public:
  Tablet(const RemoteOptions& options, const TabletOptions& tablet, Pages& pages)
      : options_(&options),
        tablet_(&tablet),
        pages_(&pages),
        key_(link::key_here(key_file_of(options, tablet))),
        assets_{options.assets_folder.empty() ? config::assets_folder()
                                              : std::filesystem::path{options.assets_folder}},
        window_(window_options(options, tablet.title), assets_, ui::read_theme(assets_, "dusk")),
        texts_(ui::read_texts(assets_, options.language, {})) {
    if (key_.is_paired()) {
      connect(kiosk_meant(options, *key_.keys), *key_.keys);
    } else {
      use_languages(ui::languages_of_machine(assets_));
      arrival_.emplace(ArrivalOptions{joiner(key_.keys), options.kiosk}, [this] { window_.wake(); });
    }
  }

  void run() {
    if (!window_.made_smaller().empty())
      std::fprintf(stderr, "hearth-remote: %s\n", window_.made_smaller().c_str());
    while (!window_.close_requested()) {
      window_.pump(standing().draw_every());
      if (link_) take_news();
      draw();
      if (link_) send();
      if (arrival_ && arrival_->in()) connect(arrival_->in()->kiosk, arrival_->in()->keys);
    }
  }

 private:
  [[nodiscard]] Pages& standing() {
    if (arrival_) return *arrival_;
    return *pages_;
  }

  [[nodiscard]] link::Joiner joiner(std::optional<link::Keys> keys) const {
    return {tablet_->kind, key_.file, std::move(keys), options_->within};
  }

  void connect(const link::Address& kiosk, const link::Keys& keys) {
    sending_ = {};
    kiosk_ = kiosk;
    own_key_ = keys.public_key;
    const link::ClientOptions client = link::over_network(kiosk, keys, tablet_->streams);
    link_.reset();
    link_.emplace(client, [this] { window_.wake(); });
    arrival_.reset();
    turned_away_since_.reset();
  }

  // Whoever has it in their hands may have it let in anew; until then the kiosk may take it back any time.
  void see_whether_sent_away() {
    if (known_.commands_connection != link::ConnectionState::turned_away) {
      turned_away_since_.reset();
      if (arrival_ && arrival_->waits_to_begin()) arrival_.reset();
      return;
    }
    const link::SteadyTime here = link::steady_now();
    if (!turned_away_since_) turned_away_since_ = here;
    const bool shows_something = known_.wall != nullptr || known_.room != nullptr;
    const Duration lasts = shows_something ? shown_is_kept_for : sent_away_after;
    if (!arrival_ && here - *turned_away_since_ >= lasts)
      arrival_.emplace(ArrivalOptions{joiner({}), {}, kiosk_}, [this] { window_.wake(); });
  }

  void take_news() {
    known_ = link_->known();
    see_whether_sent_away();
    for (const link::Answer& answer : link_->take_answers()) {
      if (auto answered = sending_.answered(answer, link::steady_now()))
        answers_.push_back(std::move(*answered));
    }
    const Venue* venue = venue_of(known_);
    if (venue != nullptr && venue->languages != languages_) use_languages(venue->languages);
  }

  // The venue's own first; those without a file of texts are left out.
  void use_languages(const std::vector<Text<12>>& languages) {
    languages_ = languages;
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

  [[nodiscard]] const config::Texts& texts_wanted() {
    const auto chosen = others_.find(standing().language());
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
    standing().draw(frame);
    window_.end_frame();
  }

  void send() {
    for (const pages::Request& request : sending_.take()) {
      const bool now = request.urgency == pages::Urgency::now;
      const Duration within = now ? pages::tried_for : pages::tried_for_whenever;
      sending_.sent(request.button, link_->send(request.command, request.seen, within));
    }
  }

  const RemoteOptions* options_;
  const TabletOptions* tablet_;
  Pages* pages_;
  link::KeyHere key_;
  ui::Assets assets_;
  ui::Window window_;
  config::Texts texts_;
  std::optional<config::Texts> wall_texts_;
  std::vector<Text<12>> languages_;
  std::map<std::string, config::Texts> others_;
  std::vector<pages::Language> choices_;
  pages::Sending sending_;
  std::vector<pages::Answered> answers_;  // not shown to the pages yet
  link::Known known_;
  link::Address kiosk_;  // that the link is to
  DeviceId own_key_;     // as which it is
  std::optional<link::SteadyTime> turned_away_since_;
  // Last, so that their threads end before what they wake. Nothing: no kiosk knows this tablet yet.
  std::optional<link::LinkThread> link_;
  std::optional<Arrival> arrival_;  // while somebody has it let in
};

}  // namespace

int run_tablet(const RemoteOptions& options, const TabletOptions& tablet, Pages& pages) {
  Tablet(options, tablet, pages).run();
  return 0;
}

}  // namespace hearth::remote
