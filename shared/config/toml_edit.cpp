#include "shared/config/toml_edit.hpp"

#include <algorithm>
#include <cctype>

#include "shared/config/toml_blocks.hpp"

namespace hearth::config {
namespace {

constexpr const char* only_in_the_text =
    "this cannot be changed here without touching something else; change it in the text";

TomlEdited refused(std::string_view content, std::string_view why) {
  return {std::string{content}, std::string{why}};
}

TomlEdited not_toml(std::string_view content, const TomlParsed& parsed) {
  return refused(content, "mend line " + std::to_string(parsed.line) + " in the text first: " + parsed.fault);
}

// Only what says what was wanted comes out.
TomlEdited if_it_says(std::string_view before, std::string after, const TomlNode& wanted) {
  const TomlParsed parsed = parse_toml(after);
  if (!parsed.root || !says_the_same(*parsed.root, wanted)) return refused(before, only_in_the_text);
  return {std::move(after), {}};
}

std::string replaced(std::string_view content, std::size_t begin, std::size_t end, std::string_view by) {
  std::string out{content.substr(0, begin)};
  out += by;
  out += content.substr(end);
  return out;
}

TomlKey& entry_for(TomlNode& table, std::string_view name) {
  auto found =
      std::lower_bound(table.keys.begin(), table.keys.end(), name,
                       [](const TomlKey& each, std::string_view wanted) { return each.name < wanted; });
  if (found == table.keys.end() || found->name != name)
    found = table.keys.insert(found, {std::string{name}, {}, {}});
  return *found;
}

// table_at() for a tree that is to be changed.
TomlNode* table_in(TomlNode& root, const TomlPlace& place) {
  return const_cast<TomlNode*>(table_at(root, place));
}

bool has_comment_between_entries(std::string_view content, const TomlNode& list) {
  std::size_t at = list.span.begin;
  const auto comment_before = [&](std::size_t end) {
    return content.substr(at, end - at).find('#') != std::string_view::npos;
  };
  for (const TomlNode& each : list.entries) {
    if (comment_before(each.span.begin)) return true;
    at = each.span.end;
  }
  return comment_before(list.span.end);
}

TomlEdited replace_value(std::string_view content, const TomlNode& root, const TomlNode& before,
                         const TomlValue& value, const TomlNode& wanted) {
  if (before.has_header || before.kind == TomlNode::Kind::table) return refused(content, only_in_the_text);
  if (before.kind == TomlNode::Kind::list && has_comment_between_entries(content, before))
    return refused(content, "there are comments in this list, which would be lost; change it in the text");
  if (says_the_same(root, wanted)) return {std::string{content}, {}};
  const TextLines lines{content};
  const std::size_t column = before.span.begin - lines.begin_of(before.span.begin);
  const auto with = [&](const std::string& words) {
    return if_it_says(content, replaced(content, before.span.begin, before.span.end, words), wanted);
  };
  TomlEdited edited = with(written(value, column, lines.line_end()));
  const auto* text = std::get_if<std::string>(&value);
  return edited.fault.empty() || text == nullptr ? edited : with(written_in_one_line(*text));
}

// Behind which of the table's own keys a new one stands; nullptr: before all of them. A key that is not in
// `order` stands behind all.
const TomlKey* key_before(const TomlNode& table, std::string_view key,
                          const std::vector<std::string>& order) {
  const auto rank = [&](std::string_view name) {
    return std::find(order.begin(), order.end(), name) - order.begin();
  };
  const auto last = static_cast<std::ptrdiff_t>(order.size());
  const TomlKey* best = nullptr;
  for (const TomlKey& each : table.keys) {
    if (begins_with_header(each.value) || (rank(key) < last && rank(each.name) >= rank(key))) continue;
    const auto stands = std::pair{rank(key) < last ? rank(each.name) : 0, each.span.begin};
    if (best == nullptr || stands > std::pair{rank(key) < last ? rank(best->name) : 0, best->span.begin})
      best = &each;
  }
  return best;
}

const TomlKey* first_own_key(const TomlNode& table) {
  const TomlKey* first = nullptr;
  for (const TomlKey& each : table.keys) {
    if (begins_with_header(each.value)) continue;
    if (first == nullptr || each.span.begin < first->span.begin) first = &each;
  }
  return first;
}

std::string put_line(std::string_view content, const TomlNode& root, const TomlNode& table,
                     const std::string& line, const TomlKey* behind) {
  const TextLines lines{content};
  const std::string end{lines.line_end()};
  if (behind != nullptr) {
    const std::string indent = lines.indent_of(behind->span.begin);
    return replaced(content, lines.end_of(behind->value.span.end), lines.end_of(behind->value.span.end),
                    end + indent + line);
  }
  if (const TomlKey* first = first_own_key(table)) {
    const std::size_t at = lines.begin_of(first->span.begin);
    return replaced(content, at, at, lines.indent_of(first->span.begin) + line + end);
  }
  if (&table != &root) {
    const std::size_t at = lines.end_of(table.span.begin);
    return replaced(content, at, at, end + line);
  }
  const std::size_t at = first_block_begin(content, root);
  return replaced(content, at, at, line + end + (at < content.size() ? end : ""));
}

TomlEdited put_new_key(std::string_view content, const TomlNode& root, const TomlPlace& place,
                       std::string_view key, const TomlValue& value, const std::vector<std::string>& order,
                       const TomlNode& wanted) {
  const TextLines lines{content};
  const std::string begin = std::string{key} + " = ";
  const auto with = [&](const std::string& words) {
    const std::string line = begin + words;
    const TomlNode* const table = table_at(root, place);
    if (table != nullptr)
      return if_it_says(content, put_line(content, root, *table, line, key_before(*table, key, order)),
                        wanted);
    const std::string end{lines.line_end()};
    return if_it_says(content, with_block_at_end(content, "[" + place.table + "]" + end + line), wanted);
  };
  TomlEdited edited = with(written(value, begin.size(), lines.line_end()));
  const auto* text = std::get_if<std::string>(&value);
  return edited.fault.empty() || text == nullptr ? edited : with(written_in_one_line(*text));
}

std::vector<TomlNode>* entries_in(TomlNode& root, std::string_view list) {
  for (TomlKey& each : root.keys) {
    if (each.name == list && each.value.kind == TomlNode::Kind::list) return &each.value.entries;
  }
  return nullptr;
}

}  // namespace

const TomlNode* table_at(const TomlNode& root, const TomlPlace& place) {
  if (place.table.empty()) return &root;
  const TomlNode* found = root.find(place.table);
  if (found != nullptr && place.element)
    found = *place.element < found->entries.size() ? &found->entries[*place.element] : nullptr;
  return found != nullptr && found->kind == TomlNode::Kind::table ? found : nullptr;
}

std::size_t count_of(const TomlNode& root, std::string_view list) {
  const TomlNode* const found = root.find(list);
  return found == nullptr ? 0 : found->entries.size();
}

TomlEdited set_key(std::string_view content, const TomlPlace& place, std::string_view key,
                   const TomlValue& value, const std::vector<std::string>& order) {
  const TomlParsed parsed = parse_toml(content);
  if (!parsed.root) return not_toml(content, parsed);
  const TomlNode* const table = table_at(*parsed.root, place);
  if (table == nullptr && (place.element || parsed.root->find(place.table) != nullptr))
    return refused(content, only_in_the_text);
  TomlNode wanted = *parsed.root;
  if (table == nullptr) entry_for(wanted, place.table).value = TomlNode{};
  entry_for(*table_in(wanted, place), key).value = node_of(value);
  const TomlNode* const before = table == nullptr ? nullptr : table->find(key);
  if (before != nullptr) return replace_value(content, *parsed.root, *before, value, wanted);
  return put_new_key(content, *parsed.root, place, key, value, order, wanted);
}

TomlEdited remove_key(std::string_view content, const TomlPlace& place, std::string_view key) {
  const TomlParsed parsed = parse_toml(content);
  if (!parsed.root) return not_toml(content, parsed);
  const TomlNode* const table = table_at(*parsed.root, place);
  const TomlKey* const found = table == nullptr ? nullptr : table->key(key);
  if (found == nullptr) return {std::string{content}, {}};
  if (begins_with_header(found->value)) return refused(content, only_in_the_text);
  TomlNode wanted = *parsed.root;
  std::erase_if(table_in(wanted, place)->keys, [&](const TomlKey& each) { return each.name == key; });
  const TextLines lines{content};
  return if_it_says(
      content, replaced(content, lines.begin_of(found->span.begin), lines.next_of(found->value.span.end), ""),
      wanted);
}

TomlEdited add_element(std::string_view content, std::string_view list, std::size_t index,
                       const TomlPairs& keys) {
  const TomlParsed parsed = parse_toml(content);
  if (!parsed.root) return not_toml(content, parsed);
  TomlNode wanted = *parsed.root;
  TomlNode& in_tree = entry_for(wanted, list).value;
  if (parsed.root->find(list) == nullptr) in_tree.kind = TomlNode::Kind::list;
  if (in_tree.kind != TomlNode::Kind::list || index > in_tree.entries.size())
    return refused(content, only_in_the_text);
  const TextLines lines{content};
  std::string block = "[[" + std::string{list} + "]]";
  TomlNode element;
  for (const auto& [key, value] : keys) {
    entry_for(element, key).value = node_of(value);
    block += std::string{lines.line_end()} + key + " = " + written(value, key.size() + 3, lines.line_end());
  }
  in_tree.entries.insert(in_tree.entries.begin() + static_cast<std::ptrdiff_t>(index), element);
  return if_it_says(content, with_block(content, *parsed.root, list, index, block), wanted);
}

TomlEdited duplicate_element(std::string_view content, std::string_view list, std::size_t index) {
  const TomlParsed parsed = parse_toml(content);
  if (!parsed.root) return not_toml(content, parsed);
  TomlNode wanted = *parsed.root;
  auto* const entries = entries_in(wanted, list);
  if (entries == nullptr || index >= entries->size()) return refused(content, only_in_the_text);
  const std::size_t header = (*entries)[index].span.begin;
  TomlNode copy = (*entries)[index];
  entries->insert(entries->begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(copy));
  const TomlBlock block = blocks_of(content, *parsed.root, list).at(index);
  const std::string_view words = content.substr(header, block.end - header);
  return if_it_says(content, with_block(content, *parsed.root, list, index + 1, words), wanted);
}

TomlEdited move_element(std::string_view content, std::string_view list, std::size_t from, std::size_t to) {
  const TomlParsed parsed = parse_toml(content);
  if (!parsed.root) return not_toml(content, parsed);
  TomlNode wanted = *parsed.root;
  auto* const entries = entries_in(wanted, list);
  if (entries == nullptr || std::max(from, to) >= entries->size()) return refused(content, only_in_the_text);
  const auto at = [](auto& sequence, std::size_t index) {
    return sequence.begin() + static_cast<std::ptrdiff_t>(index);
  };
  const auto move_one = [&](auto& sequence) {
    if (from < to)
      std::rotate(at(sequence, from), at(sequence, from + 1), at(sequence, to + 1));
    else
      std::rotate(at(sequence, to), at(sequence, from), at(sequence, from + 1));
  };
  move_one(*entries);
  const std::vector<TomlBlock> blocks = blocks_of(content, *parsed.root, list);
  std::vector<TomlBlock> moved = blocks;
  move_one(moved);
  // Each stands where another stood; what is between them stays.
  std::string out;
  std::size_t done = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    out += content.substr(done, blocks[i].begin - done);
    out += content.substr(moved[i].begin, moved[i].end - moved[i].begin);
    done = blocks[i].end;
  }
  out += content.substr(done);
  return if_it_says(content, std::move(out), wanted);
}

TomlEdited remove_element(std::string_view content, std::string_view list, std::size_t index) {
  const TomlParsed parsed = parse_toml(content);
  if (!parsed.root) return not_toml(content, parsed);
  TomlNode wanted = *parsed.root;
  auto* const entries = entries_in(wanted, list);
  if (entries == nullptr || index >= entries->size()) return refused(content, only_in_the_text);
  entries->erase(entries->begin() + static_cast<std::ptrdiff_t>(index));
  if (entries->empty()) std::erase_if(wanted.keys, [&](const TomlKey& each) { return each.name == list; });
  return if_it_says(content, without_block(content, *parsed.root, list, index), wanted);
}

}  // namespace hearth::config
