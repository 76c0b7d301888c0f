#include "display/run.hpp"

#include <optional>

#include "display/bell.hpp"
#include "display/draw.hpp"
#include "display/joining.hpp"
#include "display/next_step.hpp"
#include "display/screens.hpp"
#include "display/shown.hpp"
#include "display/window_for.hpp"
#include "shared/link/client.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/sound/bell_sound.hpp"
#include "shared/ui/sound/player.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;

constexpr Duration pump_every = 250ms;
// A kiosk in the same process or house answers well within this; then the first frame is the real one.
constexpr Duration first_picture_within = 150ms;

// How the wall's kiosk is reached; nothing when the window of a screen that is not let in yet was closed.
std::optional<link::ClientOptions> client_options(const WallOptions& options) {
  if (const auto* here = std::get_if<InThisProcess>(&options.kiosk))
    return link::own_wall(*here->context, here->endpoint);
  const auto& there = std::get<OverNetwork>(options.kiosk);
  const link::KeyHere key =
      link::key_here(there.key_file.empty() ? link::default_key_file("screen") : there.key_file);
  const bool knows = key.is_paired();
  const std::optional<link::Keys> keys = knows ? key.keys : join(options, there, key);
  if (!keys) return std::nullopt;
  const link::Address remembered = link::remembered_kiosk(*keys).value_or(link::Address{});
  return link::over_network(knows ? there.kiosk.value_or(remembered) : remembered, *keys,
                            link::Streams::wall);
}

class Wall {
 public:
  Wall(const WallOptions& options, const link::ClientOptions& client)
      : options_(&options),
        own_key_(client.keys ? client.keys->public_key : DeviceId{}),
        client_(client),
        theme_(ui::read_theme(options.assets, options.theme)),
        texts_(ui::read_texts(options.assets, options.language, {})),
        window_(window_for(options, ui::Pointer::hidden), options.assets, theme_) {}

  void run() {
    if (options_->say && !window_.made_smaller().empty()) options_->say(window_.made_smaller());
    static_cast<void>(client_.wait(first_picture_within));
    bool due = true;
    while (!window_.close_requested() && !(options_->stop && options_->stop())) {
      if (due) draw();
      const link::SteadyTime next = link::steady_now() + next_step_;
      const link::News news = client_.wait(std::min(pump_every, next_step_));
      const bool pumped = window_.pump(0ms);
      player_.sounds();
      const bool stepped = link::steady_now() >= next;
      due = news.wall || news.contact || news.connection || beat_shows(news) || pumped || stepped;
      if (!due) next_step_ = next - link::steady_now();
    }
  }

 private:
  // The kiosk's clock may have been set, its disk may have failed or come back.
  bool beat_shows(const link::News& news) {
    if (!news.beat || !client_.beat()) return false;
    const auto& beat = *client_.beat();
    const auto here = link::steady_now();
    const auto local = client_.clock().local(here);
    const bool shows =
        beat.saving != saving_ || beat.wall_clock != wall_clock_ || (local && to_hh_mm(*local) != minute_);
    return shows;
  }

  void use_languages(const wire::WallPicture& picture) {
    if (picture.wall.venue->languages == languages_) return;
    languages_ = picture.wall.venue->languages;
    texts_ = ui::read_texts(options_->assets, options_->language, languages_);
  }

  void draw() {
    const auto picture = client_.wall();
    const link::SteadyTime here = link::steady_now();
    const auto now = client_.clock().now(here);
    const auto local = client_.clock().local(here);
    if (picture && now && local) {
      draw_picture(picture, *now, *local);
    } else {
      ui::Painter& painter = window_.begin_frame();
      Sheet sheet{painter};
      draw_start(sheet, texts_, client_.wall_connection());
      window_.end_frame();
      next_step_ = 1min;
    }
  }

  void draw_picture(const PicturePointer& picture, Instant now, const LocalTime& local) {
    use_languages(*picture);
    const wire::Beat& beat = client_.beat() ? *client_.beat() : picture->beat;
    saving_ = beat.saving;
    wall_clock_ = beat.wall_clock;
    minute_ = to_hh_mm(local);
    View view{picture->wall, now, local, beat.wall_clock, client_.contact(), beat.saving, {}, own_key_};
    shown_before_.notice(view, picture);
    draw_wall(view, window_.begin_frame(), texts_);
    window_.end_frame();
    next_step_ = next_visible_step(view, theme_.motion);
    if (const auto due = bell_due_in(view)) next_step_ = std::clamp(*due, Duration{1}, next_step_);
    if (bell_.rings(view, beat.boot)) ring(picture->wall.venue->bell.volume);
  }

  // The picture that goes with it is on the screen already.
  void ring(int volume) {
    if (!options_->rings) return;
    const std::string fault = player_.play(ui::bell_sound(ui::samples_per_second, volume));
    if (options_->say && !fault.empty() && fault != bell_fault_) options_->say(fault);
    bell_fault_ = fault;
  }

  const WallOptions* options_;
  DeviceId own_key_;  // empty: the kiosk's own wall
  link::Client client_;
  ui::Theme theme_;
  config::Texts texts_;
  ui::Window window_;
  ShownBefore shown_before_;
  BellWatch bell_;
  ui::Player player_;
  std::string bell_fault_;  // as it was said last
  Duration next_step_{0};
  // What the last frame was drawn with, to tell which beats change it.
  std::vector<Text<12>> languages_;
  std::string minute_;
  bool saving_ = true;
  WallClock wall_clock_ = WallClock::set;
};

}  // namespace

int run_wall(const WallOptions& options) {
  const auto client = client_options(options);
  if (!client) return 0;
  Wall wall{options, *client};
  wall.run();
  return 0;
}

}  // namespace hearth::display
