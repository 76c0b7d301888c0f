#pragma once
// What Section and TomlFile keep. For section.cpp and toml_file.cpp alone.

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "shared/config/toml_file.hpp"
#include "shared/config/toml_tree.hpp"

namespace hearth::config {

struct TomlFile::State {
  std::string name;  // as complaints call the file
  std::vector<Complaint> complaints;
  std::optional<TomlNode> root;
  std::optional<AskedTable> asked;

  void complain(std::uint32_t line, std::string_view what) {
    if (complaints.size() >= file_complaints_max) return;
    complaints.push_back(
        {Text<200>::mended_from(name + ":" + std::to_string(line)), Text<280>::mended_from(what)});
  }
};

struct Section::State {
  std::shared_ptr<TomlFile::State> file;
  const TomlNode* table = nullptr;  // owned by the file's root
  AskedTable* asked = nullptr;      // owned by the file; nullptr: nobody writes the questions down
  std::set<std::string, std::less<>> known;
  std::set<std::string, std::less<>> at_fault;

  // `question` says for what.
  const TomlNode* ask(std::string_view key, Need need, AskedKey question) {
    if (asked != nullptr && asked->key(key) == nullptr) {
      question.name = key;
      question.need = need;
      asked->keys.push_back(std::move(question));
    }
    return find(key, need);
  }
  const TomlNode* find(std::string_view key, Need need) {
    known.emplace(key);
    const TomlNode* found = table->find(key);
    if (found == nullptr && need == Need::required)
      complain(key, *table, "'" + std::string{key} + "' is missing here");
    return found;
  }
  void complain(std::string_view key, const TomlNode& at, const std::string& what) {
    at_fault.emplace(key);
    file->complain(at.span.line, what);
  }
  // A table in this one.
  [[nodiscard]] Section inner(const TomlNode& there, AskedTable* asked_there = nullptr) const {
    return Section{std::make_shared<State>(State{file, &there, asked_there, {}, {}})};
  }
  // The same while questions are written down, when there is none: an empty one.
  [[nodiscard]] Section asked_inner(AskedTable question) const {
    static const TomlNode empty;
    for (AskedTable& each : asked->tables) {
      if (each.name == question.name) return inner(empty, &each);
    }
    return inner(empty, &asked->tables.emplace_back(std::move(question)));
  }
};

}  // namespace hearth::config
