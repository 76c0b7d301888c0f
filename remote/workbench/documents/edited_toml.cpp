#include "remote/workbench/documents/edited_toml.hpp"

#include <algorithm>

namespace hearth::workbench {

std::string words_of(const config::TomlPlace& place) {
  std::string words = place.table;
  std::replace(words.begin(), words.end(), '_', ' ');
  if (place.element) words += " " + std::to_string(*place.element + 1);
  return words;
}

std::uint64_t EditedToml::follow() {
  if (revision_ == 0 || parsed_from_ != document_.text()) {
    parsed_from_ = document_.text();
    parsed_ = config::parse_toml(parsed_from_);
    ++revision_;
  }
  return revision_;
}

void EditedToml::take(config::TomlEdited edited, const Edit& edit) {
  refused_ = std::move(edited.fault);
  if (refused_.empty()) document_.change(std::move(edited.content), edit);
  follow();
}

void EditedToml::set(const config::TomlPlace& place, const std::string& key, const config::TomlValue& value,
                     const std::vector<std::string>& order, Instant now) {
  const std::string where = words_of(place) + ": " + key;
  take(config::set_key(document_.text(), place, key, value, order), {where, where, now});
}

void EditedToml::remove(const config::TomlPlace& place, const std::string& key, Instant now) {
  const std::string where = words_of(place) + ": " + key;
  take(config::remove_key(document_.text(), place, key), {where, where, now});
}

void EditedToml::add(const std::string& list, std::size_t index, const config::TomlPairs& keys, Instant now) {
  take(config::add_element(document_.text(), list, index, keys), {"a new " + list, {}, now});
}

void EditedToml::duplicate(const std::string& list, std::size_t index, Instant now) {
  take(config::duplicate_element(document_.text(), list, index),
       {"a copy of " + words_of({list, index}), {}, now});
}

void EditedToml::move(const std::string& list, std::size_t from, std::size_t to, Instant now) {
  take(config::move_element(document_.text(), list, from, to), {words_of({list, from}) + " moved", {}, now});
}

void EditedToml::remove_element(const std::string& list, std::size_t index, Instant now) {
  take(config::remove_element(document_.text(), list, index),
       {words_of({list, index}) + " removed", {}, now});
}

void EditedToml::type(std::string text, Instant now) {
  refused_.clear();
  document_.change(std::move(text), {"the text", "the text", now});
  follow();
}

}  // namespace hearth::workbench
