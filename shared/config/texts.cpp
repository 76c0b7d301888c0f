#include "shared/config/texts.hpp"

#include <algorithm>
#include <utility>

namespace hearth::config {
namespace {

using namespace std::chrono_literals;

// How a language writes dates where it is not as CLDR has it.
constexpr std::string_view date_long = "date.long";
constexpr std::string_view date_with_year = "date.with_year";
constexpr std::string_view date_first = "date.first";

bool is_plural_category(std::string_view word) {
  return std::find(plural_categories.begin(), plural_categories.end(), word) != plural_categories.end();
}

void collect(Section section, const std::string& prefix,
             std::map<std::string, std::string, std::less<>>& texts) {
  for (auto& [key, text] : section.all_texts(text_characters_max)) {
    const std::string name = prefix + key;
    if ((name == date_long || name == date_with_year) && !is_date_pattern(text)) {
      section.complain(key,
                       "'" + key +
                           "' is no date pattern; one like \"EEEE d MMMM\" is expected, or take it out: the "
                           "language's own is known");
      continue;
    }
    texts[name] = std::move(text);
  }
  for (auto& [key, inner] : section.all_sections()) collect(std::move(inner), prefix + key + ".", texts);
  section.finish();
}

// One pass, so that what is filled in is never taken for a place itself: titles come from calendars.
std::string with_places(const Language& language, const std::string& text, Places places,
                        const std::string& count = {}) {
  std::string filled;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string::npos ? open : text.find('}', open);
    if (close == std::string::npos) break;
    filled.append(text, at, open - at);
    const std::string_view name = std::string_view{text}.substr(open + 1, close - open - 1);
    const auto* place =
        std::find_if(places.begin(), places.end(), [&](const auto& each) { return each.first == name; });
    if (place != places.end()) {
      filled += language.among_words(place->second);
    } else if (name == "count" && !count.empty()) {
      filled += count;
    } else {
      filled.append(text, open, close - open + 1);
    }
    at = close + 1;
  }
  return filled.append(text, at);
}

// "wall.today.on_now" -> "On now": better than nothing when a text is missing.
std::string readable(std::string_view key) {
  std::string words{key.substr(key.rfind('.') == std::string_view::npos ? 0 : key.rfind('.') + 1)};
  for (char& c : words) {
    if (c == '_') c = ' ';
  }
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

}  // namespace

Read<Texts> Texts::read(const std::filesystem::path& folder, std::string_view language) {
  Read<Texts> read;
  read.value.language_ = language;
  read.value.rules_ = Language{language};
  TomlFile file(folder / (std::string{language} + ".toml"));
  if (const auto root = file.root()) collect(*root, "", read.value.texts_);
  read.complaints = file.complaints();
  return read;
}

void Texts::fall_back_on(Texts other) {
  behind_.clear();
  behind_.push_back(std::move(other));
}

const std::string* Texts::find(std::string_view key) const {
  const auto found = texts_.find(key);
  if (found != texts_.end()) return &found->second;
  return behind_.empty() ? nullptr : behind_.front().find(key);
}

std::string Texts::say(std::string_view key, Places places) const {
  const std::string* text = find(key);
  return text != nullptr ? with_places(rules_, *text, places) : readable(key);
}

std::string Texts::say_count(std::string_view key, std::int64_t count, Places places) const {
  const std::string stem = std::string{key} + ".";
  for (const std::string_view category : {rules_.plural_category(count), std::string_view{"other"}}) {
    const auto found = texts_.find(stem + std::string{category});
    if (found != texts_.end()) return with_places(rules_, found->second, places, std::to_string(count));
  }
  if (!behind_.empty()) return behind_.front().say_count(key, count, places);
  return std::to_string(count) + " " + readable(key);
}

// Only what this language's own file says.
std::string Texts::own(std::string_view key) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? std::string{} : found->second;
}

std::string Texts::say_date(LocalDate date, Language::Year year) const {
  if (!rules_.is_known() && !behind_.empty()) return behind_.front().say_date(date, year);
  return rules_.date(date, year,
                     {own(year == Language::Year::said ? date_with_year : date_long), own(date_first)});
}

std::string Texts::say_date(LocalDate date) const {
  return say_date(date, Language::Year::left_out);
}

std::string Texts::say_date(LocalDate date, LocalDate today) const {
  return say_date(date, date.year() == today.year() ? Language::Year::left_out : Language::Year::said);
}

std::string Texts::say_list(const std::vector<std::string>& entries) const {
  if (!rules_.is_known() && !behind_.empty()) return behind_.front().say_list(entries);
  return rules_.list(entries);
}

std::string Texts::say_left(Duration left) const {
  if (left < 90s) return say("time.about_a_minute");
  return say_count("time.minutes", std::chrono::round<std::chrono::minutes>(left).count());
}

bool Texts::has(std::string_view key) const {
  if (find(key) != nullptr) return true;
  const std::string stem = std::string{key} + ".";
  return std::any_of(plural_categories.begin(), plural_categories.end(), [&](std::string_view category) {
    return find(stem + std::string{category}) != nullptr;
  });
}

std::vector<std::string> Texts::keys() const {
  std::vector<std::string> all;
  for (const auto& [key, text] : texts_) {
    if (key == date_long || key == date_with_year || key == date_first) continue;
    const auto dot = key.rfind('.');
    const bool form = dot != std::string::npos && is_plural_category(std::string_view{key}.substr(dot + 1));
    const std::string name = form ? key.substr(0, dot) : key;
    if (all.empty() || all.back() != name) all.push_back(name);
  }
  return all;
}

}  // namespace hearth::config
