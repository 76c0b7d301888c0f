#pragma once
// What tests of papers have in common: the demo venue in every language, and reading a paper as a value.

#include <filesystem>
#include <string>
#include <vector>

#include "shared/config/formats.hpp"
#include "shared/config/texts.hpp"
#include "shared/config/venue.hpp"
#include "shared/ui/paper/laid_out.hpp"
#include "tests/places.hpp"

namespace hearth {

inline const std::vector<std::string>& all_languages() {
  static const std::vector<std::string> all{"en", "de", "es", "fr", "pl", "uk", "ar"};
  return all;
}

inline const config::Texts& texts_in(const std::string& language) {
  static const std::vector<config::Texts> all = [] {
    std::vector<config::Texts> read;
    for (const std::string& each : all_languages())
      read.push_back(config::Texts::read(source_folder() / "assets/texts", each).value);
    return read;
  }();
  std::size_t place = 0;
  while (all_languages()[place] != language) ++place;
  return all[place];
}

inline const Venue& demo_venue() {
  static const Venue venue = config::read_venue(source_folder() / "assets/demo/venue.toml").value.venue;
  return venue;
}

inline const std::vector<Format>& all_formats() {
  static const std::vector<Format> formats = config::read_formats(source_folder() / "assets/formats").value;
  return formats;
}

// Every text on a paper, in order.
struct Reading {
  std::vector<std::string> texts;

  void add(const std::string& text) {
    if (!text.empty()) texts.push_back(text);
  }
  void operator()(const ui::paper::Title& block) {
    add(block.label);
    add(block.words);
    add(block.lead);
  }
  void operator()(const ui::paper::Heading& block) { add(block.words); }
  void operator()(const ui::paper::Paragraph& block) {
    add(block.strong);
    add(block.words);
  }
  void operator()(const ui::paper::Remark& block) { add(block.words); }
  void operator()(const ui::paper::Entries& block) {
    for (const auto& entry : block.entries) {
      for (const std::string* each : {&entry.label, &entry.strong, &entry.aside, &entry.words}) add(*each);
    }
  }
  void operator()(const ui::paper::Urgent& block) {
    if (!block.contacts.empty()) add(block.heading);
    for (const auto& each : block.contacts) {
      add(each.contact);
      add(each.words);
      add(each.more);
    }
  }
};

inline std::vector<std::string> texts_on(const ui::paper::Leaflet& leaflet) {
  Reading reading;
  for (const auto& block : leaflet.blocks) std::visit(reading, block);
  return reading.texts;
}

inline std::string words_on(const ui::paper::Leaflet& leaflet) {
  std::string all;
  for (const std::string& text : texts_on(leaflet)) all += text + "\n";
  return all;
}

// The first that fits, which is printed, and its pages.
inline std::pair<const ui::paper::Leaflet*, ui::paper::LaidOut> printed_and_laid(
    const std::vector<ui::paper::Leaflet>& from_fullest) {
  for (const auto& leaflet : from_fullest) {
    ui::paper::LaidOut laid = ui::paper::lay_out(leaflet);
    if (laid.fits || &leaflet == &from_fullest.back()) return {&leaflet, std::move(laid)};
  }
  return {};
}
inline const ui::paper::Leaflet& printed(const std::vector<ui::paper::Leaflet>& from_fullest) {
  return *printed_and_laid(from_fullest).first;
}

inline constexpr std::size_t in_line_gap = 3;  // bytes of the space behind strong words in a line

// What a paper with all its pages is held to: it fits, every text of it stands on a page, whole and in a size
// that can be read, and every letter is in a font.
inline void check_readable(const ui::paper::Leaflet& leaflet, const ui::paper::LaidOut& laid) {
  CHECK(laid.fits);
  CHECK(laid.letters_missing == 0);
  std::vector<std::string> placed;
  float smallest = 1000;
  constexpr float eight_mm = 22.7F;  // what printers leave free
  bool inside = true;
  for (const auto& page : laid.pages) {
    for (const auto& mark : page) {
      const ui::Rect area = std::visit([](const auto& each) { return each.area; }, mark);
      inside = inside && area.x >= laid.margin - 0.1F &&
               area.right() <= laid.page.width - laid.margin + 0.1F && area.y >= laid.margin - 0.1F &&
               area.bottom() <= laid.page.height - eight_mm + 0.1F;
      const auto* text = std::get_if<ui::paper::PlacedText>(&mark);
      if (text == nullptr) continue;
      placed.push_back(text->text.substr(0, text->strong_bytes));
      placed.push_back(text->text.substr(text->strong_bytes + (text->strong_bytes == 0 ? 0 : in_line_gap)));
      smallest = std::min(smallest, text->style.size_px);
    }
  }
  CHECK(inside);
  CHECK(smallest >= ui::paper::smallest_pt);
  std::vector<std::string> missing;
  for (const std::string& text : texts_on(leaflet)) {
    if (std::find(placed.begin(), placed.end(), text) == placed.end()) missing.push_back(text);
  }
  CHECK(missing == std::vector<std::string>{});
}

}  // namespace hearth
