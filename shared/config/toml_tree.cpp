#include "shared/config/toml_tree.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include "shared/config/unparsable.hpp"

namespace hearth::config {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// From lines and columns, as the parser counts them, to bytes.
class Places {
 public:
  explicit Places(std::string_view content) : content_(content) {
    lines_.push_back(content.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
    for (std::size_t i = 0; i < content.size(); ++i) {
      if (content[i] == '\n') lines_.push_back(i + 1);
    }
  }

  [[nodiscard]] TextSpan span_of(const toml::source_region& region) const {
    const std::uint32_t line = std::max(1U, region.begin.line);
    const std::uint32_t last = std::max(line, region.end.line);
    return {byte_at(region.begin), byte_at(region.end), line, last};
  }

 private:
  // A column is a code point, from 1.
  [[nodiscard]] std::size_t byte_at(const toml::source_position& position) const {
    const std::size_t line = std::clamp<std::size_t>(position.line, 1, lines_.size());
    std::size_t at = lines_[line - 1];
    for (std::uint32_t column = 1; column < position.column && at < content_.size(); ++column) {
      ++at;
      while (at < content_.size() && (static_cast<unsigned char>(content_[at]) & 0xC0U) == 0x80U) ++at;
    }
    return at;
  }

  std::string_view content_;
  std::vector<std::size_t> lines_;  // where each begins
};

TomlNode node_from(const toml::node& node, const Places& places, std::string_view content);

void take_keys(TomlNode& into, const toml::table& table, const Places& places, std::string_view content) {
  for (const auto& [key, value] : table) {
    into.keys.push_back(
        {std::string{key.str()}, places.span_of(key.source()), node_from(value, places, content)});
  }
}

TomlNode node_from(const toml::node& node, const Places& places, std::string_view content) {
  using Kind = TomlNode::Kind;
  TomlNode made;
  made.span = places.span_of(node.source());
  if (const auto* table = node.as_table()) {
    made.has_header = !table->is_inline() && content.substr(made.span.begin, 1) == "[";
    take_keys(made, *table, places, content);
  } else if (const auto* list = node.as_array()) {
    made.kind = Kind::list;
    for (const toml::node& each : *list) made.entries.push_back(node_from(each, places, content));
  } else if (const auto* text = node.as_string()) {
    made.kind = Kind::text;
    made.text = text->get();
  } else if (const auto* number = node.as_integer()) {
    made.kind = Kind::whole_number;
    made.number = number->get();
  } else if (const auto* yes = node.as_boolean()) {
    made.kind = Kind::yes_or_no;
    made.yes = yes->get();
  } else if (const auto* date = node.as_date()) {
    made.kind = Kind::date;
    const toml::date& written = date->get();
    made.date = LocalDate{std::chrono::year{written.year}, std::chrono::month{written.month},
                          std::chrono::day{written.day}};
  } else {
    made.kind = node.is_floating_point() ? Kind::number : Kind::time;
    made.text = content.substr(made.span.begin, made.span.end - made.span.begin);
  }
  return made;
}

}  // namespace

const TomlKey* TomlNode::key(std::string_view name) const {
  const auto found =
      std::lower_bound(keys.begin(), keys.end(), name,
                       [](const TomlKey& each, std::string_view wanted) { return each.name < wanted; });
  return found != keys.end() && found->name == name ? &*found : nullptr;
}

const TomlNode* TomlNode::find(std::string_view name) const {
  const TomlKey* const found = key(name);
  return found == nullptr ? nullptr : &found->value;
}

bool says_the_same(const TomlNode& one, const TomlNode& other) {
  return one.kind == other.kind && one.text == other.text && one.number == other.number &&
         one.yes == other.yes && one.date == other.date &&
         std::equal(one.entries.begin(), one.entries.end(), other.entries.begin(), other.entries.end(),
                    says_the_same) &&
         std::equal(one.keys.begin(), one.keys.end(), other.keys.begin(), other.keys.end(),
                    [](const TomlKey& a, const TomlKey& b) {
                      return a.name == b.name && says_the_same(a.value, b.value);
                    });
}

std::string_view words_of(TomlNode::Kind kind) {
  switch (kind) {
    case TomlNode::Kind::text:
      return "text";
    case TomlNode::Kind::whole_number:
      return "a whole number";
    case TomlNode::Kind::number:
      return "a number";
    case TomlNode::Kind::yes_or_no:
      return "yes or no";
    case TomlNode::Kind::list:
      return "a list";
    case TomlNode::Kind::table:
      return "a table";
    case TomlNode::Kind::date:
    case TomlNode::Kind::time:
      return "a date or time";
  }
  return {};
}

TomlParsed parse_toml(std::string_view content) {
  if (const auto found = unparsable(content)) return {std::nullopt, found->line, std::string{found->what}};
  try {
    const toml::table table = toml::parse(content);
    const Places places{content};
    TomlNode root;
    take_keys(root, table, places, content);
    return {std::move(root), 1, {}};
  } catch (const toml::parse_error& error) {
    const std::string_view hint = mending(error.description());
    return {std::nullopt, std::max(1U, error.source().begin.line),
            "this is not TOML: " + std::string{error.description()} +
                (hint.empty() ? "" : "; " + std::string{hint})};
  }
}

}  // namespace hearth::config
