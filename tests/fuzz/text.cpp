// Texts with limits, and what is written in few letters: dates, times, lengths, tokens, addresses.

#include "shared/base/text.hpp"

#include "shared/base/time.hpp"
#include "shared/config/length.hpp"
#include "shared/config/nearest.hpp"
#include "shared/link/address.hpp"
#include "shared/room/token.hpp"
#include "shared/ui/touch/text_field.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"

namespace hearth::fuzz {
namespace {

void take_text(std::string_view input) {
  constexpr std::size_t limits[] = {0, 1, 2, 40, 280, 100'000};
  for (const Lines lines : {Lines::one, Lines::many}) {
    for (const std::size_t limit : limits) {
      const std::string mended_text = mended(input, limit, lines);
      hold(!fault_in(mended_text, limit, lines), "a mended text has a fault");
      hold(mended(mended_text, limit, lines) == mended_text, "a mended text is mended again");
      if (!fault_in(input, limit, lines)) hold(mended_text == input, "a text without a fault is mended");
    }
  }
}

void take_small(std::string_view input) {
  if (const auto time = local_time_from(input)) {
    hold(local_time_from(to_rfc3339(*time)) == time, "a time is written as another time");
    hold(to_hh_mm(*time).size() == 5, "a clock shows no clock time");
    hold(time->date().ok(), "a time has no date");
  }
  if (const auto date = date_from(input)) hold(to_iso(*date) == input, "a date is written as another date");
  if (const auto token = token_from(input))
    hold(token_from(to_string(*token)) == token, "a token becomes another");
  if (const auto length = config::length_from(input))
    hold(*length >= Duration{0}, "a length is below nothing");
  if (const auto address = link::address_from(input)) {
    hold(link::address_from(link::to_string(*address)) == address,
         "an address is written as another address");
    hold(is_utf8(link::endpoint(*address, 3)), "an endpoint is not UTF-8");
  }
  (void)config::nearest(input, {"gathering", "format", "Grüße", ""});
}

void hold_field(const ui::TextField& field, std::size_t limit) {
  hold(!fault_in(field.text(), limit, Lines::many), "a field holds what it may not");
  hold(field.cursor() <= field.text().size(), "a cursor stands outside its text");
  hold(is_utf8(field.text().substr(0, field.cursor())), "a cursor stands inside a character");
  hold(field.characters() <= field.characters_max(), "a field holds more than it may");
}

// Each byte of the input is something that a person does, or a piece that is typed.
void take_field(std::string_view input) {
  constexpr std::size_t limit = 40;
  ui::TextField field{limit, ui::FieldLines::many};
  while (!input.empty()) {
    const std::size_t size =
        std::min<std::size_t>(input.size(), 1 + static_cast<unsigned char>(input.front()) % 16);
    const std::string_view piece = input.substr(0, size);
    input.remove_prefix(size);
    field.insert(piece);
    hold_field(field, limit);
    switch (static_cast<unsigned char>(piece.back()) % 8) {
      case 0:
        field.erase_before();
        break;
      case 1:
        field.erase_after();
        break;
      case 2:
        field.move_back();
        break;
      case 3:
        field.move_on();
        break;
      case 4:
        field.set_cursor(static_cast<unsigned char>(piece.front()));
        break;
      case 5:
        field.move_to_start();
        break;
      default:
        field.move_to_end();
        break;
    }
    hold_field(field, limit);
  }
}

class Texts : public Reader {
 public:
  Texts() {
    seeds = {"2026-11-26",
             "2026-11-26T14:20:00.007-09:30",
             "2028-02-29T23:59:60Z",
             "1 h 30 min",
             "90 s",
             "blue-heron",
             "Blue Heron",
             "[::1]:5570",
             "kiosk.local",
             "192.168.0.7:5570",
             "Grüße an alle",
             "שלום עולם",
             "नमस्ते दुनिया",
             "مرحبا",
             "👩‍👩‍👧 e\u0301 한국어",
             "gatherin"};
    words = {"-",    ":",       "T",    "Z",    "+23:59", ".999999999999", "h",      "min",   "[", "]",
             "teal", "sweater", "0000", "9999", "…",      "\u200D",        "\u0301", "\uFE0F"};
  }
  void take(const std::string& input) override {
    take_text(input);
    take_small(input);
    take_field(input);
  }
};

}  // namespace

std::unique_ptr<Reader> begin_text(const std::filesystem::path& /*folder*/) {
  return std::make_unique<Texts>();
}

}  // namespace hearth::fuzz
