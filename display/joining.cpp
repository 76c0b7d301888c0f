#include "display/joining.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "display/joining_view.hpp"
#include "display/window_for.hpp"
#include "shared/link/discovery.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/touch/widgets.hpp"
#include "shared/wire/pairing.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;
using link::JoiningNow;

constexpr Duration look_every = 250ms;
constexpr std::size_t address_characters = 100;
// Units of what is touched: at 1080 lines its smallest words are the wall's smallest.
constexpr float pixels_at_1080_a_unit = 1.75F;
constexpr float button_height = 72;  // units
constexpr float button_gap = 14;

// A line that somebody types at the terminal or hands in, once it is there whole.
class TypedLine {
 public:
  std::optional<std::string> take() {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    std::array<char, 256> bytes{};
    if (!gone_ && poll(&input, 1, 0) > 0) {
      const ssize_t size = read(STDIN_FILENO, bytes.data(), bytes.size());
      gone_ = size <= 0;
      if (size > 0) pending_.append(bytes.data(), static_cast<std::size_t>(size));
    }
    const auto end = pending_.find('\n');
    if (end == std::string::npos) return std::nullopt;
    std::string line = pending_.substr(0, end);
    pending_.clear();
    return line;
  }

 private:
  std::string pending_;
  bool gone_ = false;
};

class Joiner {
 public:
  Joiner(const WallOptions& options, const OverNetwork& there, const link::KeyHere& key)
      : options_(&options),
        expect_(there.expect),
        texts_(ui::read_texts(options.assets, options.language, ui::languages_of_machine(options.assets))),
        window_(window_for(options, ui::Pointer::shown), options.assets,
                ui::read_theme(options.assets, options.theme)),
        discovery_([this] { window_.wake(); }),
        joining_({Permission::screen, key.file, key.keys}, [this] { window_.wake(); }) {
    if (there.kiosk) joining_.begin(*there.kiosk);
  }

  std::optional<link::Keys> run() {
    while (!window_.close_requested() && !(options_->stop && options_->stop())) {
      window_.pump(look_every);
      view_.found = discovery_.kiosks();
      view_.joining = joining_.seen();
      if (view_.joining && view_.joining->now == JoiningNow::in) return view_.joining->keys;
      ask_the_only_one();
      compare_with_expected();
      draw();
      take_keys();
    }
    return std::nullopt;
  }

 private:
  // Nobody has to choose among one; unless somebody has just gone back from it.
  void ask_the_only_one() {
    if (view_.joining || gone_back_ || view_.found.kiosks.size() != 1 || !field_.empty()) return;
    begin(view_.found.kiosks.front().at);
  }

  void begin(const link::Address& kiosk) {
    field_.clear();
    view_.address_is_none = false;
    joining_.begin(kiosk);
  }

  void go_back() {
    gone_back_ = true;
    joining_.give_up();
  }

  void compare_with_expected() {
    if (expect_.empty() || offered(view_) != JoiningOffer::compare) return;
    std::optional<std::string> expected = expect_;
    if (expect_ == "-") expected = line_.take();
    if (!expected) return;
    if (!wire::are_same_words(*expected, view_.joining->words)) {
      joining_.say_other_words();
      throw std::runtime_error{"these are not the words that this screen shows; nothing was kept"};
    }
    joining_.say_same_words();
  }

  // A number names a kiosk of the list, anything else an address.
  void enter() {
    const std::string typed{field_.text()};
    const auto& kiosks = view_.found.kiosks;
    if (typed.size() == 1 && typed[0] >= '1' && typed[0] <= '9') {
      const auto number = static_cast<std::size_t>(typed[0] - '0');
      if (number <= kiosks.size()) return begin(kiosks[number - 1].at);
    }
    if (const auto address = link::address_from(typed)) return begin(*address);
    view_.address_is_none = !typed.empty();
  }

  void draw() {
    ui::Painter& painter = window_.begin_frame();
    painter.push_reading(texts_.right_to_left() ? ui::Reading::right_to_left : ui::Reading::left_to_right);
    Sheet sheet{painter};
    window_.touch().set_scale(sheet.grid().px(pixels_at_1080_a_unit), ui::TextScale::normal);
    place_ = {sheet.left(), 0, sheet.right() - sheet.left(), 0};
    const auto rows = static_cast<float>(rows_below());
    place_.height = rows * window_.touch().units(button_height + button_gap);
    place_.y = painter.size().height - sheet.grid().margin() - place_.height;
    if (rows > 0) sheet.keep_free_below(painter.size().height - place_.y);
    draw_joining(view_, sheet, texts_);
    draw_below();
    painter.pop_reading();
    window_.end_frame();
  }

  [[nodiscard]] std::size_t rows_below() const {
    switch (offered(view_)) {
      case JoiningOffer::nothing:
        return 0;
      case JoiningOffer::type_or_choose:
        return 1 + std::min<std::size_t>(view_.found.kiosks.size(), rows_max_);
      case JoiningOffer::compare:
      case JoiningOffer::again:
        return 1;
    }
    return 0;
  }

  [[nodiscard]] ui::Rect row(std::size_t index) {
    const float step = window_.touch().units(button_height + button_gap);
    return {place_.x, place_.y + static_cast<float>(index) * step, place_.width,
            window_.touch().units(button_height)};
  }

  bool button(const char* id, ui::Rect rect, const std::string& label, ui::ButtonStyle style) {
    ui::Button wanted;
    wanted.id = id;
    wanted.rect = rect;
    wanted.label = label;
    wanted.style = style;
    return window_.touch().button(wanted);
  }

  void draw_below() {
    const float gap = window_.touch().units(button_gap);
    switch (offered(view_)) {
      case JoiningOffer::nothing:
        return;
      case JoiningOffer::type_or_choose:
        return draw_choice();
      case JoiningOffer::compare:
        if (button("joining.differ", ui::column(row(0), 2, 0, gap), texts_.say("pairing.differ"),
                   ui::ButtonStyle::ghost))
          joining_.say_other_words();
        if (button("joining.same", ui::column(row(0), 2, 1, gap), texts_.say("pairing.same"),
                   ui::ButtonStyle::primary))
          joining_.say_same_words();
        return;
      case JoiningOffer::again:
        if (button("joining.back", ui::column(row(0), 2, 0, gap), texts_.say("pairing.back"),
                   ui::ButtonStyle::ghost))
          go_back();
        if (button("joining.again", ui::column(row(0), 2, 1, gap), texts_.say("pairing.again"),
                   ui::ButtonStyle::primary))
          begin(view_.joining->kiosk);
        return;
    }
  }

  void draw_choice() {
    const auto& kiosks = view_.found.kiosks;
    const std::size_t listed = std::min(kiosks.size(), rows_max_);
    for (std::size_t i = 0; i < listed; ++i) {
      const std::string id = "joining.kiosk." + std::to_string(i + 1);
      if (button(id.c_str(), row(i), std::to_string(i + 1) + "   " + kiosks[i].name,
                 ui::ButtonStyle::secondary))
        begin(kiosks[i].at);
    }
    if (window_.touch().focus().empty()) window_.touch().set_focus("joining.address");
    const std::string before{field_.text()};
    if (window_.touch().text_field("joining.address", row(listed), field_,
                                   texts_.say("pairing.address_hint")))
      enter();
    if (field_.text() != before) view_.address_is_none = false;
  }

  // Those that no button and no field has used.
  void take_keys() {
    for (const ui::Key key : window_.keys()) {
      const bool yes = key == ui::Key::enter || key == ui::Key::space;
      switch (offered(view_)) {
        case JoiningOffer::nothing:
        case JoiningOffer::type_or_choose:
          if (key == ui::Key::escape && view_.joining) go_back();
          break;
        case JoiningOffer::compare:
          if (yes) joining_.say_same_words();
          if (key == ui::Key::escape) joining_.say_other_words();
          break;
        case JoiningOffer::again:
          if (yes) begin(view_.joining->kiosk);
          if (key == ui::Key::escape) go_back();
          break;
      }
    }
  }

  static constexpr std::size_t rows_max_ = 5;  // of kiosks; the rest is reached by its address

  const WallOptions* options_;
  std::string expect_;
  TypedLine line_;
  config::Texts texts_;
  ui::Window window_;
  JoiningView view_;
  ui::TextField field_{address_characters};
  ui::Rect place_{};  // of what is touched
  bool gone_back_ = false;
  // Last, so that their threads end before what they wake.
  link::Discovery discovery_;
  link::JoiningThread joining_;
};

}  // namespace

std::optional<link::Keys> join(const WallOptions& options, const OverNetwork& there,
                               const link::KeyHere& key) {
  return Joiner{options, there, key}.run();
}

}  // namespace hearth::display
