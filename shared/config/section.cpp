#include <algorithm>

#include "shared/config/length.hpp"
#include "shared/config/nearest.hpp"
#include "shared/config/section_state.hpp"

namespace hearth::config {
namespace {

constexpr std::size_t word_characters_max = 40;

std::string kind_of(const TomlNode& node) {
  return std::string{words_of(node.kind)};
}

const std::string* text_of(const TomlNode& node) {
  return node.kind == TomlNode::Kind::text ? &node.text : nullptr;
}

std::string fault_sentence(TextFault fault, std::size_t characters_max) {
  switch (fault) {
    case TextFault::too_long:
      return "is longer than " + std::to_string(characters_max) + " characters";
    case TextFault::not_utf8:
      return "is not UTF-8; save the file with that encoding";
    case TextFault::unseen_character:
      return "has a character that cannot be seen (a control or direction mark); take it out";
  }
  return {};
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "" : ", ") + std::string{word};
  return out;
}

// What comes behind a sentence about a word that is none of these.
std::string meant_instead(std::string_view word, const std::vector<std::string_view>& words) {
  const auto meant = nearest(word, words);
  return meant ? " (did you mean " + in_quotes(*meant) + "?)" : "";
}

}  // namespace

std::string in_quotes(std::string_view text) {
  return "'" + std::string{text} + "'";
}

bool Section::has(std::string_view key) const {
  return state_->table->find(key) != nullptr;
}

std::uint32_t Section::line(std::string_view key) const {
  const TomlNode* node = state_->table->find(key);
  return (node != nullptr ? *node : *state_->table).span.line;
}

void Section::complain(std::string_view key, std::string_view what) {
  const TomlNode* node = state_->table->find(key);
  state_->complain(key, node != nullptr ? *node : *state_->table, std::string{what});
}

bool Section::at_fault(std::string_view key) const {
  return state_->at_fault.contains(key);
}

std::optional<std::string> Section::raw_text(std::string_view key, Need need, std::size_t characters_max,
                                             Lines lines) {
  const TomlNode* node =
      state_->ask(key, need, {.kind = KeyKind::text, .lines = lines, .characters_max = characters_max});
  if (node == nullptr) return std::nullopt;
  const std::string* const text = text_of(*node);
  if (text == nullptr) {
    state_->complain(key, *node, in_quotes(key) + " is " + kind_of(*node) + "; text in quotes is expected");
    return std::nullopt;
  }
  if (const auto fault = fault_in(*text, characters_max, lines)) {
    state_->complain(key, *node, in_quotes(key) + " " + fault_sentence(*fault, characters_max));
    return std::nullopt;
  }
  if (need == Need::required && text->empty()) {
    state_->complain(key, *node, in_quotes(key) + " is empty; some words are expected");
    return std::nullopt;
  }
  return *text;
}

std::vector<std::string> Section::raw_texts(std::string_view key, std::size_t characters_max,
                                            std::size_t count_max) {
  std::vector<std::string> all;
  const TomlNode* node =
      state_->ask(key, Need::optional,
                  {.kind = KeyKind::texts, .characters_max = characters_max, .count_max = count_max});
  if (node == nullptr) return all;
  if (node->kind != TomlNode::Kind::list) {
    state_->complain(
        key, *node,
        in_quotes(key) + " is " + kind_of(*node) + "; a list like [\"one\", \"two\"] is expected");
    return all;
  }
  for (const TomlNode& each : node->entries) {
    if (all.size() == count_max) {
      state_->complain(
          key, each,
          in_quotes(key) + " has more than " + std::to_string(count_max) + " entries; the rest is left out");
      break;
    }
    const std::string* const text = text_of(each);
    if (text == nullptr) {
      state_->complain(
          key, each,
          "an entry of " + in_quotes(key) + " is " + kind_of(each) + "; text in quotes is expected");
    } else if (const auto fault = fault_in(*text, characters_max, Lines::one)) {
      state_->complain(key, each,
                       "an entry of " + in_quotes(key) + " " + fault_sentence(*fault, characters_max));
    } else if (text->empty()) {
      state_->complain(key, each,
                       "an entry of " + in_quotes(key) + " is empty; write some words or take it out");
    } else {
      all.push_back(*text);
    }
  }
  return all;
}

std::optional<std::string> Section::one_of_words(std::string_view key,
                                                 const std::vector<std::string_view>& words,
                                                 std::string_view otherwise) {
  const TomlNode* node = state_->ask(
      key, Need::optional,
      {.kind = KeyKind::word, .choices = {words.begin(), words.end()}, .otherwise = std::string{otherwise}});
  if (node == nullptr) return std::nullopt;
  const std::string* const text = text_of(*node);
  if (text != nullptr && std::find(words.begin(), words.end(), *text) != words.end()) return *text;
  std::string sentence = in_quotes(key) + " is " + (text != nullptr ? in_quotes(*text) : kind_of(*node)) +
                         "; one of these is expected: " + listed(words);
  if (text != nullptr) sentence += meant_instead(*text, words);
  state_->complain(key, *node, sentence);
  return std::nullopt;
}

std::vector<std::string> Section::some_of_words(std::string_view key,
                                                const std::vector<std::string_view>& words) {
  state_->ask(key, Need::optional, {.kind = KeyKind::words, .choices = {words.begin(), words.end()}});
  std::vector<std::string> known;
  for (std::string& word : raw_texts(key, word_characters_max, words.size())) {
    if (std::find(words.begin(), words.end(), word) == words.end()) {
      complain(key, "an entry of " + in_quotes(key) + " is " + in_quotes(word) +
                        "; these can stand there: " + listed(words) + meant_instead(word, words));
    } else if (std::find(known.begin(), known.end(), word) != known.end()) {
      complain(key, in_quotes(word) + " is there twice; take one out");
    } else {
      known.push_back(std::move(word));
    }
  }
  return known;
}

bool Section::yes_or_no(std::string_view key, bool otherwise) {
  const TomlNode* node = state_->ask(key, Need::optional, {.kind = KeyKind::yes_or_no});
  if (node == nullptr) return otherwise;
  if (node->kind == TomlNode::Kind::yes_or_no) return node->yes;
  state_->complain(key, *node, in_quotes(key) + " is " + kind_of(*node) + "; true or false is expected");
  return otherwise;
}

std::optional<std::int64_t> Section::whole_number(std::string_view key, Need need, std::int64_t min,
                                                  std::int64_t max) {
  const TomlNode* node = state_->ask(key, need, {.kind = KeyKind::whole_number, .least = min, .most = max});
  if (node == nullptr) return std::nullopt;
  const bool is_one = node->kind == TomlNode::Kind::whole_number;
  if (is_one && node->number >= min && node->number <= max) return node->number;
  state_->complain(key, *node,
                   in_quotes(key) + " is " + (is_one ? std::to_string(node->number) : kind_of(*node)) +
                       "; a whole number from " + std::to_string(min) + " to " + std::to_string(max) +
                       ", without quotes, is expected");
  return std::nullopt;
}

std::optional<Duration> Section::length(std::string_view key, Need need, Duration max) {
  const TomlNode* node = state_->ask(key, need, {.kind = KeyKind::length, .longest = max});
  if (node == nullptr) return std::nullopt;
  const std::string* const text = text_of(*node);
  const auto length = text != nullptr ? length_from(*text) : std::nullopt;
  if (!length) {
    state_->complain(
        key, *node,
        in_quotes(key) + " is no length of time; one like \"90 s\", \"5 min\" or \"1 h 30 min\" is expected");
    return std::nullopt;
  }
  if (*length > max) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(max).count();
    state_->complain(key, *node, in_quotes(key) + " is longer than " + std::to_string(minutes) + " min");
    return std::nullopt;
  }
  return length;
}

std::optional<std::chrono::minutes> Section::time_of_day(std::string_view key) {
  const TomlNode* node = state_->ask(key, Need::optional, {.kind = KeyKind::time_of_day});
  if (node == nullptr) return std::nullopt;
  if (const std::string* const text = text_of(*node)) {
    if (const auto time = time_of_day_from(*text)) return time;
  }
  state_->complain(key, *node, in_quotes(key) + " is no time of day; one like \"04:00\" is expected");
  return std::nullopt;
}

std::optional<LocalDate> Section::date(std::string_view key, Need need) {
  const TomlNode* node = state_->ask(key, need, {.kind = KeyKind::date});
  if (node == nullptr) return std::nullopt;
  std::optional<LocalDate> date;
  if (node->kind == TomlNode::Kind::date) date = node->date;
  if (node->kind == TomlNode::Kind::text) date = date_from(node->text);
  if (date && date->ok()) return date;
  state_->complain(key, *node, in_quotes(key) + " is no date; one like 2026-11-26 is expected");
  return std::nullopt;
}

std::optional<Section> Section::section(std::string_view key, Need need) {
  const TomlNode* node = state_->find(key, need);
  if (node == nullptr && state_->asked != nullptr)
    return state_->asked_inner({.name = std::string{key}, .count_max = 1});
  if (node == nullptr) return std::nullopt;
  if (node->kind == TomlNode::Kind::table) return state_->inner(*node);
  state_->complain(key, *node,
                   in_quotes(key) + " is " + kind_of(*node) + "; a table, written [" + std::string{key} +
                       "], is expected");
  return std::nullopt;
}

std::vector<Section> Section::sections(std::string_view key, std::size_t count_max) {
  std::vector<Section> all;
  const TomlNode* node = state_->find(key, Need::optional);
  if (node == nullptr && state_->asked != nullptr)
    all.push_back(state_->asked_inner({.name = std::string{key}, .is_list = true, .count_max = count_max}));
  if (node == nullptr) return all;
  if (node->kind != TomlNode::Kind::list) {
    state_->complain(key, *node,
                     in_quotes(key) + " is " + kind_of(*node) + "; a list of tables, each begun with [[" +
                         std::string{key} + "]], is expected");
    return all;
  }
  for (const TomlNode& each : node->entries) {
    if (all.size() == count_max) {
      state_->complain(key, each,
                       "more than " + std::to_string(count_max) + " of [[" + std::string{key} +
                           "]]; the rest is left out");
      break;
    }
    if (each.kind == TomlNode::Kind::table) {
      all.push_back(state_->inner(each));
    } else {
      state_->complain(key, each,
                       "an entry of " + in_quotes(key) + " is " + kind_of(each) + "; a table begun with [[" +
                           std::string{key} + "]] is expected");
    }
  }
  return all;
}

std::vector<std::pair<std::string, std::string>> Section::all_texts(std::size_t characters_max) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const TomlKey& each : state_->table->keys) {
    if (each.value.kind == TomlNode::Kind::table) continue;
    if (auto text = raw_text(each.name, Need::required, characters_max, Lines::many))
      all.emplace_back(each.name, std::move(*text));
  }
  return all;
}

std::vector<std::pair<std::string, Section>> Section::all_sections() {
  std::vector<std::pair<std::string, Section>> all;
  for (const TomlKey& each : state_->table->keys) {
    if (each.value.kind != TomlNode::Kind::table) continue;
    state_->known.emplace(each.name);
    all.emplace_back(each.name, state_->inner(each.value));
  }
  return all;
}

void Section::finish() {
  const std::vector<std::string_view> words(state_->known.begin(), state_->known.end());
  for (const auto& [key, span, node] : state_->table->keys) {
    if (state_->known.contains(key) || at_fault(key)) continue;
    if (state_->file->complaints.size() >= file_complaints_max) return;
    std::string sentence = "nothing here is called " + in_quotes(key);
    if (const auto meant = nearest(key, words))
      sentence += "; did you mean " + in_quotes(*meant) + "?";
    else
      sentence += "; take it out";
    state_->complain(key, node, sentence);
  }
}

}  // namespace hearth::config
