#include "shared/config/toml_file.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "shared/config/length.hpp"
#include "shared/config/nearest.hpp"
#include "shared/config/unparsable.hpp"

namespace hearth::config {

struct TomlFile::State {
  std::string name;  // as complaints call the file
  std::vector<Complaint> complaints;
  std::optional<toml::table> root;

  void complain(std::uint32_t line, std::string_view what) {
    if (complaints.size() >= file_complaints_max) return;
    complaints.push_back(
        {Text<200>::mended_from(name + ":" + std::to_string(line)), Text<280>::mended_from(what)});
  }
};

struct Section::State {
  std::shared_ptr<TomlFile::State> file;
  const toml::table* table = nullptr;  // owned by the file's root
  std::set<std::string, std::less<>> known;
  std::set<std::string, std::less<>> at_fault;

  const toml::node* ask(std::string_view key, Need need) {
    known.emplace(key);
    const toml::node* found = table->get(key);
    if (found == nullptr && need == Need::required)
      complain(key, *table, "'" + std::string{key} + "' is missing here");
    return found;
  }
  void complain(std::string_view key, const toml::node& at, const std::string& what) {
    at_fault.emplace(key);
    file->complain(std::max(1U, at.source().begin.line), what);
  }
};

namespace {

constexpr std::size_t word_characters_max = 40;
constexpr std::size_t file_name_shown_max = 180;

std::string kind_of(const toml::node& node) {
  if (node.is_string()) return "text";
  if (node.is_integer()) return "a whole number";
  if (node.is_floating_point()) return "a number";
  if (node.is_boolean()) return "yes or no";
  if (node.is_array()) return "a list";
  if (node.is_table()) return "a table";
  return "a date or time";
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
  return state_->table->contains(key);
}

std::uint32_t Section::line(std::string_view key) const {
  const toml::node* node = state_->table->get(key);
  return std::max(1U, (node != nullptr ? *node : *state_->table).source().begin.line);
}

void Section::complain(std::string_view key, std::string_view what) {
  const toml::node* node = state_->table->get(key);
  state_->complain(key, node != nullptr ? *node : *state_->table, std::string{what});
}

bool Section::at_fault(std::string_view key) const {
  return state_->at_fault.contains(key);
}

std::optional<std::string> Section::raw_text(std::string_view key, Need need, std::size_t characters_max,
                                             Lines lines) {
  const toml::node* node = state_->ask(key, need);
  if (node == nullptr) return std::nullopt;
  const auto* text = node->as_string();
  if (text == nullptr) {
    state_->complain(key, *node, in_quotes(key) + " is " + kind_of(*node) + "; text in quotes is expected");
    return std::nullopt;
  }
  if (const auto fault = fault_in(text->get(), characters_max, lines)) {
    state_->complain(key, *node, in_quotes(key) + " " + fault_sentence(*fault, characters_max));
    return std::nullopt;
  }
  if (need == Need::required && text->get().empty()) {
    state_->complain(key, *node, in_quotes(key) + " is empty; some words are expected");
    return std::nullopt;
  }
  return text->get();
}

std::vector<std::string> Section::raw_texts(std::string_view key, std::size_t characters_max,
                                            std::size_t count_max) {
  std::vector<std::string> all;
  const toml::node* node = state_->ask(key, Need::optional);
  if (node == nullptr) return all;
  const auto* list = node->as_array();
  if (list == nullptr) {
    state_->complain(
        key, *node,
        in_quotes(key) + " is " + kind_of(*node) + "; a list like [\"one\", \"two\"] is expected");
    return all;
  }
  for (const toml::node& each : *list) {
    if (all.size() == count_max) {
      state_->complain(
          key, each,
          in_quotes(key) + " has more than " + std::to_string(count_max) + " entries; the rest is left out");
      break;
    }
    const auto* text = each.as_string();
    if (text == nullptr) {
      state_->complain(
          key, each,
          "an entry of " + in_quotes(key) + " is " + kind_of(each) + "; text in quotes is expected");
    } else if (const auto fault = fault_in(text->get(), characters_max, Lines::one)) {
      state_->complain(key, each,
                       "an entry of " + in_quotes(key) + " " + fault_sentence(*fault, characters_max));
    } else if (text->get().empty()) {
      state_->complain(key, each,
                       "an entry of " + in_quotes(key) + " is empty; write some words or take it out");
    } else {
      all.push_back(text->get());
    }
  }
  return all;
}

std::optional<std::string> Section::one_of_words(std::string_view key,
                                                 const std::vector<std::string_view>& words) {
  const toml::node* node = state_->ask(key, Need::optional);
  if (node == nullptr) return std::nullopt;
  const auto* text = node->as_string();
  if (text != nullptr && std::find(words.begin(), words.end(), text->get()) != words.end())
    return text->get();
  std::string sentence = in_quotes(key) + " is " +
                         (text != nullptr ? in_quotes(text->get()) : kind_of(*node)) +
                         "; one of these is expected: " + listed(words);
  if (text != nullptr) sentence += meant_instead(text->get(), words);
  state_->complain(key, *node, sentence);
  return std::nullopt;
}

std::vector<std::string> Section::some_of_words(std::string_view key,
                                                const std::vector<std::string_view>& words) {
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
  const toml::node* node = state_->ask(key, Need::optional);
  if (node == nullptr) return otherwise;
  if (const auto* value = node->as_boolean()) return value->get();
  state_->complain(key, *node, in_quotes(key) + " is " + kind_of(*node) + "; true or false is expected");
  return otherwise;
}

std::optional<std::int64_t> Section::whole_number(std::string_view key, Need need, std::int64_t min,
                                                  std::int64_t max) {
  const toml::node* node = state_->ask(key, need);
  if (node == nullptr) return std::nullopt;
  const auto* number = node->as_integer();
  if (number != nullptr && number->get() >= min && number->get() <= max) return number->get();
  state_->complain(key, *node,
                   in_quotes(key) + " is " +
                       (number != nullptr ? std::to_string(number->get()) : kind_of(*node)) +
                       "; a whole number from " + std::to_string(min) + " to " + std::to_string(max) +
                       ", without quotes, is expected");
  return std::nullopt;
}

std::optional<Duration> Section::length(std::string_view key, Need need, Duration max) {
  const toml::node* node = state_->ask(key, need);
  if (node == nullptr) return std::nullopt;
  const auto* text = node->as_string();
  const auto length = text != nullptr ? length_from(text->get()) : std::nullopt;
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
  const toml::node* node = state_->ask(key, Need::optional);
  if (node == nullptr) return std::nullopt;
  const auto* text = node->as_string();
  if (text != nullptr) {
    if (const auto time = time_of_day_from(text->get())) return time;
  }
  state_->complain(key, *node, in_quotes(key) + " is no time of day; one like \"04:00\" is expected");
  return std::nullopt;
}

std::optional<LocalDate> Section::date(std::string_view key, Need need) {
  const toml::node* node = state_->ask(key, need);
  if (node == nullptr) return std::nullopt;
  std::optional<LocalDate> date;
  if (const auto* value = node->as_date()) {
    const toml::date& written = value->get();
    date = LocalDate{std::chrono::year{written.year}, std::chrono::month{written.month},
                     std::chrono::day{written.day}};
  } else if (const auto* text = node->as_string()) {
    date = date_from(text->get());
  }
  if (date && date->ok()) return date;
  state_->complain(key, *node, in_quotes(key) + " is no date; one like 2026-11-26 is expected");
  return std::nullopt;
}

std::optional<Section> Section::section(std::string_view key, Need need) {
  const toml::node* node = state_->ask(key, need);
  if (node == nullptr) return std::nullopt;
  if (const auto* table = node->as_table()) {
    return Section{std::make_shared<State>(State{state_->file, table, {}, {}})};
  }
  state_->complain(key, *node,
                   in_quotes(key) + " is " + kind_of(*node) + "; a table, written [" + std::string{key} +
                       "], is expected");
  return std::nullopt;
}

std::vector<Section> Section::sections(std::string_view key, std::size_t count_max) {
  std::vector<Section> all;
  const toml::node* node = state_->ask(key, Need::optional);
  if (node == nullptr) return all;
  const auto* list = node->as_array();
  if (list == nullptr) {
    state_->complain(key, *node,
                     in_quotes(key) + " is " + kind_of(*node) + "; a list of tables, each begun with [[" +
                         std::string{key} + "]], is expected");
    return all;
  }
  for (const toml::node& each : *list) {
    if (all.size() == count_max) {
      state_->complain(key, each,
                       "more than " + std::to_string(count_max) + " of [[" + std::string{key} +
                           "]]; the rest is left out");
      break;
    }
    if (const auto* table = each.as_table()) {
      all.push_back(Section{std::make_shared<State>(State{state_->file, table, {}, {}})});
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
  for (const auto& [key, node] : *state_->table) {
    if (node.is_table()) continue;
    if (auto text = raw_text(key.str(), Need::required, characters_max, Lines::many)) {
      all.emplace_back(std::string{key.str()}, std::move(*text));
    }
  }
  return all;
}

std::vector<std::pair<std::string, Section>> Section::all_sections() {
  std::vector<std::pair<std::string, Section>> all;
  for (const auto& [key, node] : *state_->table) {
    const auto* table = node.as_table();
    if (table == nullptr) continue;
    state_->known.emplace(key.str());
    all.emplace_back(std::string{key.str()},
                     Section{std::make_shared<State>(State{state_->file, table, {}, {}})});
  }
  return all;
}

void Section::finish() {
  const std::vector<std::string_view> words(state_->known.begin(), state_->known.end());
  for (const auto& [key, node] : *state_->table) {
    if (state_->known.contains(key.str()) || at_fault(key.str())) continue;
    if (state_->file->complaints.size() >= file_complaints_max) return;
    std::string sentence = "nothing here is called " + in_quotes(key.str());
    if (const auto meant = nearest(key.str(), words))
      sentence += "; did you mean " + in_quotes(*meant) + "?";
    else
      sentence += "; take it out";
    state_->complain(key.str(), node, sentence);
  }
}

TomlFile::TomlFile(const std::filesystem::path& file) : state_(std::make_shared<State>()) {
  state_->name = mended(file.filename().string(), file_name_shown_max, Lines::one);
  // Asked before the file is opened: opening a pipe would wait for ever.
  std::error_code fault;
  if (std::filesystem::is_directory(file, fault)) {
    state_->complain(1, "this is a folder and not a file; move it away or give it another name");
    return;
  }
  const auto bytes = std::filesystem::file_size(file, fault);
  if (!fault && bytes > file_bytes_max) {
    state_->complain(1, "the file is larger than 1 MiB, which no file of this kind is");
    return;
  }
  std::ifstream in;
  if (!fault) in.open(file, std::ios::binary);
  if (!in.is_open()) {
    state_->complain(1, "the file cannot be read; is it there, and may it be read?");
    return;
  }
  const std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (const auto fault_found = unparsable(content)) {
    state_->complain(fault_found->line, fault_found->what);
    return;
  }
  try {
    state_->root = toml::parse(content, state_->name);
  } catch (const toml::parse_error& error) {
    const std::string_view hint = mending(error.description());
    state_->complain(std::max(1U, error.source().begin.line),
                     "this is not TOML: " + std::string{error.description()} +
                         (hint.empty() ? "" : "; " + std::string{hint}));
  }
}

TomlFile::~TomlFile() = default;

std::optional<Section> TomlFile::root() {
  if (!state_->root) return std::nullopt;
  return Section{std::make_shared<Section::State>(Section::State{state_, &*state_->root, {}, {}})};
}

std::vector<Complaint> TomlFile::complaints() const {
  return state_->complaints;
}

}  // namespace hearth::config
