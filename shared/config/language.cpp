#include "shared/config/language.hpp"

#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/listformatter.h>
#include <unicode/plurrule.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>

namespace hearth::config {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

// Dates as the house's calendar has them and digits as in all its numbers, whatever else the language uses.
icu::Locale locale_of(const std::string& tag) {
  UErrorCode fault = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(tag, fault);
  if (U_FAILURE(fault) || locale.isBogus() || *locale.getLanguage() == '\0')
    locale = icu::Locale::getEnglish();
  fault = U_ZERO_ERROR;
  // Not by setUnicodeKeywordValue, which first reads a table of all names of keywords: 7 ms and 0.8 MB.
  locale.setKeywordValue("calendar", "gregorian", fault);
  locale.setKeywordValue("numbers", "latn", fault);
  return locale;
}

// Asked of the language's own data, which is wanted in any case: a list of all languages costs 9 ms.
bool is_in_icu(const icu::Locale& locale) {
  UErrorCode fault = U_ZERO_ERROR;
  const icu::LocalUResourceBundlePointer words(ures_open(nullptr, locale.getBaseName(), &fault));
  return U_SUCCESS(fault) && fault != U_USING_DEFAULT_WARNING;
}

// A number with the same plural category that a double holds exactly: the rules for whole numbers look at its
// last six digits at most, and at whether there are others.
double same_category(std::int64_t count) {
  constexpr std::uint64_t exact = 1'000'000'000'000'000;
  // Without a sign, since the smallest number has no positive one.
  const std::uint64_t n =
      count < 0 ? 0 - static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count);
  return static_cast<double>(n < exact ? n : exact + n % exact);
}

bool has_letters_of(std::string_view text, bool right_to_left) {
  const auto letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
    const UCharDirection direction = u_charDirection(letters.char32At(at));
    const bool runs_left = direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
    if (right_to_left ? runs_left : direction == U_LEFT_TO_RIGHT) return true;
  }
  return false;
}

}  // namespace

struct Language::Parts {
  explicit Parts(std::string_view tag) : tag_(tag) {}

  bool is_known() {
    const std::lock_guard lock(mutex_);
    return known();
  }

  bool right_to_left() {
    const std::lock_guard lock(mutex_);
    return spoken().isRightToLeft() != 0;
  }

  std::string_view plural_category(std::int64_t count) {
    const std::lock_guard lock(mutex_);
    UErrorCode fault = U_ZERO_ERROR;
    if (!plurals_) plurals_.reset(icu::PluralRules::forLocale(spoken(), fault));
    if (!plurals_ || U_FAILURE(fault)) return "other";
    const std::string category = utf8(plurals_->select(same_category(count)));
    const auto* found = std::find(plural_categories.begin(), plural_categories.end(), category);
    return found == plural_categories.end() ? "other" : *found;
  }

  std::string date(LocalDate date, Year year, const DateStyle& style) {
    const std::lock_guard lock(mutex_);
    std::string iso = to_iso(date);
    UErrorCode fault = U_ZERO_ERROR;
    icu::SimpleDateFormat* format = format_of(year, style.pattern);
    if (format == nullptr) return iso;
    const auto at_midnight =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::sys_days{date}.time_since_epoch());
    icu::UnicodeString text;
    icu::FieldPosition day(UDAT_DATE_FIELD);
    format->format(static_cast<UDate>(at_midnight.count()), text, day);
    if (static_cast<unsigned>(date.day()) == 1 && !style.first_of_month.empty()) {
      text.replace(day.getBeginIndex(), day.getEndIndex() - day.getBeginIndex(),
                   icu::UnicodeString::fromUTF8(style.first_of_month));
    }
    return U_FAILURE(fault) ? iso : utf8(text);
  }

  std::string list(const std::vector<std::string>& entries) {
    const std::lock_guard lock(mutex_);
    std::vector<icu::UnicodeString> texts;
    for (const std::string& entry : entries) texts.push_back(icu::UnicodeString::fromUTF8(entry));
    UErrorCode fault = U_ZERO_ERROR;
    if (!lists_) lists_.reset(icu::ListFormatter::createInstance(spoken(), fault));
    icu::UnicodeString text;
    if (lists_) lists_->format(texts.data(), static_cast<std::int32_t>(texts.size()), text, fault);
    return utf8(text);
  }

 private:
  const icu::Locale& locale() {
    if (!locale_) locale_ = locale_of(tag_);
    return *locale_;
  }
  bool known() {
    if (!known_) known_ = is_in_icu(locale());
    return *known_;
  }
  // ICU would speak the language of the machine's environment where it does not know this one.
  icu::Locale spoken() { return known() ? locale() : locale_of("en"); }

  // Null when ICU cannot make one.
  icu::SimpleDateFormat* format_of(Year year, const std::string& pattern) {
    auto& format = dates_[{year, pattern}];
    if (format) return format.get();
    UErrorCode fault = U_ZERO_ERROR;
    icu::UnicodeString wanted = icu::UnicodeString::fromUTF8(pattern);
    if (pattern.empty()) {
      const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
          icu::DateTimePatternGenerator::createInstance(spoken(), fault));
      if (U_FAILURE(fault)) return nullptr;
      wanted = patterns->getBestPattern(year == Year::said ? u"EEEEdMMMMy" : u"EEEEdMMMM", fault);
    }
    auto made = std::make_unique<icu::SimpleDateFormat>(wanted, spoken(), fault);
    if (U_FAILURE(fault)) return nullptr;
    // The days of LocalDate are days of UTC, and its calendar is the Gregorian one from the beginning.
    made->setTimeZone(*icu::TimeZone::getGMT());
    auto calendar = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(), spoken(), fault);
    constexpr UDate never = -8.64e15;
    if (U_SUCCESS(fault)) calendar->setGregorianChange(never, fault);
    if (U_FAILURE(fault)) return nullptr;
    made->adoptCalendar(calendar.release());
    format = std::move(made);
    return format.get();
  }

  const std::string tag_;
  std::mutex mutex_;  // guards what follows
  std::optional<icu::Locale> locale_;
  std::optional<bool> known_;
  std::unique_ptr<icu::PluralRules> plurals_;
  std::map<std::pair<Year, std::string>, std::unique_ptr<icu::SimpleDateFormat>> dates_;
  std::unique_ptr<icu::ListFormatter> lists_;
};

Language::Language(std::string_view tag) : parts_(std::make_shared<Parts>(tag)) {}

bool Language::is_known() const {
  return parts_->is_known();
}

bool Language::right_to_left() const {
  return parts_->right_to_left();
}

std::string Language::among_words(std::string_view value) const {
  if (!has_letters_of(value, !right_to_left())) return std::string{value};
  // First strong isolate, and its end.
  return "\u2068" + std::string{value} + "\u2069";
}

std::string_view Language::plural_category(std::int64_t count) const {
  return parts_->plural_category(count);
}

std::string Language::date(LocalDate date, Year year, const DateStyle& style) const {
  return parts_->date(date, year, style);
}

std::string Language::list(const std::vector<std::string>& entries) const {
  return parts_->list(entries);
}

bool is_date_pattern(std::string_view pattern) {
  bool quoted = false;
  bool any = false;
  for (const char c : pattern) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '\'') quoted = !quoted;
    if (quoted) continue;
    if (c == '{' || c == '}') return false;
    if (letter && std::string_view{"EcdMLy"}.find(c) == std::string_view::npos) return false;
    any = any || letter;
  }
  return any && !quoted;
}

}  // namespace hearth::config
