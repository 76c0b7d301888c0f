#include "remote/workbench/parts/room_tree.hpp"

#include "shared/wire/codec.hpp"

namespace hearth::workbench {
namespace {

using Kind = wire::Node::Kind;

std::string words_of_value(const wire::Node& node) {
  switch (node.kind()) {
    case Kind::boolean:
      return node.boolean() ? "true" : "false";
    case Kind::integer:
      return std::to_string(node.integer());
    case Kind::natural:
      return std::to_string(node.natural());
    case Kind::text:
      return node.text();
    case Kind::list:
    case Kind::object:
      return node.size() == 0 ? "none" : "";
    default:
      return "";
  }
}

void add(std::vector<TreeLine>& lines, const wire::Node& node, const std::string& path,
         const std::string& name, int depth) {
  const bool has_parts = node.kind() == Kind::object || node.kind() == Kind::list;
  if (depth >= 0) lines.push_back({path, name, words_of_value(node), depth, has_parts && node.size() > 0});
  const std::string before = path.empty() ? "" : path + ".";
  if (node.kind() == Kind::object) {
    for (const std::string& member : node.member_names())
      add(lines, *node.member(member), before + member, member, depth + 1);
  }
  if (node.kind() == Kind::list) {
    for (std::size_t i = 0; i < node.size(); ++i)
      add(lines, node.at(i), before + std::to_string(i + 1), std::to_string(i + 1), depth + 1);
  }
}

}  // namespace

std::vector<TreeLine> tree_of(std::string_view encoded) {
  std::vector<TreeLine> lines;
  const auto document = wire::Document::parse(encoded);
  if (document) add(lines, document->root(), "", "", -1);
  return lines;
}

std::vector<std::string> LitLines::take(const std::vector<TreeLine>& lines, Duration now) {
  std::vector<std::string> others;
  const bool first = values_.empty();
  std::map<std::string, std::string> values;
  for (const TreeLine& line : lines) {
    const auto before = values_.find(line.path);
    const bool same = before != values_.end() && before->second == line.value;
    if (!first && !same) others.push_back(line.path);
    values.emplace(line.path, line.value);
  }
  for (const auto& [path, value] : values_) {
    if (!values.contains(path)) others.push_back(path);
  }
  values_ = std::move(values);
  for (const std::string& path : others) changed_[path] = now;
  if (!others.empty()) last_ = now;
  return others;
}

bool LitLines::is_lit(const std::string& path, Duration now) const {
  const auto found = changed_.find(path);
  return found != changed_.end() && now < found->second + lit_for;
}

}  // namespace hearth::workbench
