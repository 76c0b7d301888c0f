#include "shared/config/toml_blocks.hpp"

#include <algorithm>

namespace hearth::config {
namespace {

constexpr std::string_view white = " \t\r\n";

// Behind the last thing that is seen before `end`.
std::size_t seen_until(std::string_view content, std::size_t end) {
  if (end == 0) return 0;
  const std::size_t last = content.find_last_not_of(white, end - 1);
  return last == std::string_view::npos ? 0 : last + 1;
}

bool is_white(std::string_view words) {
  return words.find_first_not_of(white) == std::string_view::npos;
}

// Calls visit for each value in the tree, the root left out.
template <class Visit>
void visit_all(const TomlNode& node, const Visit& visit) {
  for (const TomlNode& each : node.entries) {
    visit(each);
    visit_all(each, visit);
  }
  for (const TomlKey& each : node.keys) {
    visit(each.value);
    visit_all(each.value, visit);
  }
}

std::vector<std::size_t> headers_in(const TomlNode& node) {
  std::vector<std::size_t> all;
  visit_all(node, [&](const TomlNode& each) {
    if (each.has_header) all.push_back(each.span.begin);
  });
  std::sort(all.begin(), all.end());
  return all;
}

// Where the comment directly above a header begins; the header's own line when there is none.
std::size_t with_comment_above(std::string_view content, const TomlNode& root, std::size_t header) {
  const TextLines lines{content};
  std::size_t begin = lines.begin_of(header);
  const auto is_in_a_value = [&](std::size_t at) {
    bool in_one = false;
    visit_all(root, [&](const TomlNode& each) {
      const bool spans_lines = !begins_with_header(each) && each.span.last_line > each.span.line;
      in_one = in_one || (spans_lines && each.span.begin <= at && at < each.span.end);
    });
    return in_one;
  };
  while (begin > 0) {
    const std::size_t above = lines.begin_of(begin - 1);
    const std::size_t first = content.find_first_not_of(" \t", above);
    if (first >= begin || content[first] != '#' || is_in_a_value(first)) break;
    begin = above;
  }
  return begin;
}

}  // namespace

std::string_view TextLines::line_end() const {
  const std::size_t first = content_.find('\n');
  return first != std::string_view::npos && first > 0 && content_[first - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t TextLines::begin_of(std::size_t at) const {
  if (at == 0) return 0;
  const std::size_t before = content_.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t TextLines::end_of(std::size_t at) const {
  const std::size_t end = std::min(content_.find('\n', at), content_.size());
  return end > at && end < content_.size() && content_[end - 1] == '\r' ? end - 1 : end;
}

std::size_t TextLines::next_of(std::size_t at) const {
  const std::size_t end = content_.find('\n', at);
  return end == std::string_view::npos ? content_.size() : end + 1;
}

std::string TextLines::indent_of(std::size_t at) const {
  const std::size_t begin = begin_of(at);
  const std::size_t first = std::min(content_.find_first_not_of(" \t", begin), at);
  return std::string{content_.substr(begin, first - begin)};
}

bool begins_with_header(const TomlNode& value) {
  if (value.kind == TomlNode::Kind::list)
    return std::any_of(value.entries.begin(), value.entries.end(),
                       [](const TomlNode& each) { return each.has_header; });
  return value.has_header;
}

std::vector<TomlBlock> blocks_of(std::string_view content, const TomlNode& root, std::string_view list) {
  std::vector<TomlBlock> all;
  const TomlNode* const found = root.find(list);
  if (found == nullptr) return all;
  const std::vector<std::size_t> headers = headers_in(root);
  const TextLines lines{content};
  std::size_t with_comments = 0;
  for (const TomlNode& each : found->entries) {
    const std::vector<std::size_t> own = headers_in(each);
    const auto next = std::find_if(headers.begin(), headers.end(), [&](std::size_t header) {
      return header > each.span.begin && !std::binary_search(own.begin(), own.end(), header);
    });
    const std::size_t end = next == headers.end() ? content.size() : with_comment_above(content, root, *next);
    const std::size_t begin = with_comment_above(content, root, each.span.begin);
    if (!all.empty() && begin < lines.begin_of(each.span.begin)) ++with_comments;
    all.push_back({begin, seen_until(content, end)});
  }
  if (!all.empty() && with_comments == 0)
    all.front().begin = lines.begin_of(found->entries.front().span.begin);
  return all;
}

std::size_t first_block_begin(std::string_view content, const TomlNode& root) {
  const std::vector<std::size_t> headers = headers_in(root);
  return headers.empty() ? content.size() : with_comment_above(content, root, headers.front());
}

std::string with_block_at_end(std::string_view content, std::string_view block) {
  const std::string end{TextLines{content}.line_end()};
  const std::string before{content.substr(0, seen_until(content, content.size()))};
  return before + (before.empty() ? "" : end + end) + std::string{block} + end;
}

std::string with_block(std::string_view content, const TomlNode& root, std::string_view list,
                       std::size_t index, std::string_view block) {
  const std::vector<TomlBlock> blocks = blocks_of(content, root, list);
  if (blocks.empty()) return with_block_at_end(content, block);
  const std::string gap =
      std::string{TextLines{content}.line_end()} + std::string{TextLines{content}.line_end()};
  const bool at_end = index >= blocks.size();
  const std::size_t at = at_end ? blocks.back().end : blocks[index].begin;
  std::string out{content.substr(0, at)};
  out += at_end ? gap + std::string{block} : std::string{block} + gap;
  out += content.substr(at);
  return out;
}

std::string without_block(std::string_view content, const TomlNode& root, std::string_view list,
                          std::size_t index) {
  const std::vector<TomlBlock> blocks = blocks_of(content, root, list);
  const TomlBlock block = blocks.at(index);
  const auto without = [&](std::size_t begin, std::size_t end) {
    return std::string{content.substr(0, begin)} + std::string{content.substr(end)};
  };
  const auto only_white = [&](std::size_t begin, std::size_t end) {
    return is_white(content.substr(begin, end - begin));
  };
  if (index + 1 < blocks.size() && only_white(block.end, blocks[index + 1].begin))
    return without(block.begin, blocks[index + 1].begin);
  const std::size_t before = seen_until(content, block.begin);
  if (before > 0) return without(before, block.end);
  return without(block.begin, std::min(content.find_first_not_of(white, block.end), content.size()));
}

}  // namespace hearth::config
