#include "shared/wire/codec.hpp"

#include <nlohmann/json.hpp>
#include <set>

namespace hearth::wire {
namespace {

using Json = nlohmann::ordered_json;

// Refuses what would be ambiguous or dangerous before a tree is built from it.
class Guard {
 public:
  // The parser's callback: false gives the value up.
  bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
    using Happening = Json::parse_event_t;
    if (depth > depth_max) sound_ = false;
    if (event == Happening::object_start) names_.emplace_back();
    if (event == Happening::object_end && !names_.empty()) names_.pop_back();
    if (event == Happening::key && !names_.empty() &&
        !names_.back().insert(parsed.get_ref<const std::string&>()).second) {
      sound_ = false;
    }
    return sound_;
  }
  [[nodiscard]] bool sound() const { return sound_; }

 private:
  std::vector<std::set<std::string>> names_;
  bool sound_ = true;
};

// What the library would pass over: a byte order mark (RFC 8259, section 8.1), and everything behind a NUL,
// which it takes for the end.
bool is_no_json_text(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") || bytes.find('\0') != std::string_view::npos;
}

// How deep brackets nest outside texts; looked at first, since the parser itself would follow any depth.
bool too_deep(std::string_view bytes) {
  int depth = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (in_text) {
      if (c == '\\') ++i;
      if (c == '"') in_text = false;
    } else if (c == '"') {
      in_text = true;
    } else if (c == '{' || c == '[') {
      if (++depth > depth_max) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

const Json& json(const void* value) {
  return *static_cast<const Json*>(value);
}

void append_quoted(std::string& out, std::string_view value) {
  out += Json(std::string{value}).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

struct Writer::State {
  std::string out;
  bool comma_due = false;

  void value_begins() {
    if (comma_due) out += ',';
    comma_due = true;
  }
};

Writer::Writer() : state_(std::make_unique<State>()) {}
Writer::~Writer() = default;

void Writer::begin_object() {
  state_->value_begins();
  state_->out += '{';
  state_->comma_due = false;
}
void Writer::key(std::string_view name) {
  state_->value_begins();
  append_quoted(state_->out, name);
  state_->out += ':';
  state_->comma_due = false;
}
void Writer::end_object() {
  state_->out += '}';
  state_->comma_due = true;
}
void Writer::begin_list() {
  state_->value_begins();
  state_->out += '[';
  state_->comma_due = false;
}
void Writer::end_list() {
  state_->out += ']';
  state_->comma_due = true;
}
void Writer::null() {
  state_->value_begins();
  state_->out += "null";
}
void Writer::boolean(bool value) {
  state_->value_begins();
  state_->out += value ? "true" : "false";
}
void Writer::integer(std::int64_t value) {
  state_->value_begins();
  state_->out += std::to_string(value);
}
void Writer::natural(std::uint64_t value) {
  state_->value_begins();
  state_->out += std::to_string(value);
}
void Writer::text(std::string_view value) {
  state_->value_begins();
  append_quoted(state_->out, value);
}
std::string Writer::take() {
  state_->comma_due = false;
  return std::exchange(state_->out, {});
}

Node::Kind Node::kind() const {
  switch (json(value_).type()) {
    case Json::value_t::null:
      return Kind::null;
    case Json::value_t::boolean:
      return Kind::boolean;
    case Json::value_t::number_integer:
      return json(value_).get<std::int64_t>() < 0 ? Kind::integer : Kind::natural;
    case Json::value_t::number_unsigned:
      return Kind::natural;
    case Json::value_t::string:
      return Kind::text;
    case Json::value_t::array:
      return Kind::list;
    case Json::value_t::object:
      return Kind::object;
    case Json::value_t::number_float:
    case Json::value_t::binary:
    case Json::value_t::discarded:
      return Kind::other;
  }
  return Kind::other;
}

bool Node::boolean() const {
  return json(value_).get<bool>();
}
std::int64_t Node::integer() const {
  return json(value_).get<std::int64_t>();
}
std::uint64_t Node::natural() const {
  return json(value_).get<std::uint64_t>();
}
const std::string& Node::text() const {
  return json(value_).get_ref<const std::string&>();
}
std::size_t Node::size() const {
  return json(value_).size();
}
Node Node::at(std::size_t index) const {
  return Node{&json(value_).at(index)};
}

std::optional<Node> Node::member(std::string_view name) const {
  const auto found = json(value_).find(name);
  if (found == json(value_).end()) return std::nullopt;
  return Node{&*found};
}

std::string Node::first_member_name() const {
  return json(value_).begin().key();
}

std::optional<std::string> Node::stranger(const std::vector<std::string_view>& known) const {
  for (const auto& member : json(value_).items()) {
    if (std::find(known.begin(), known.end(), member.key()) == known.end()) return member.key();
  }
  return std::nullopt;
}

// The library's values are moved without a throw, which its declarations do not let the checker see.
struct Document::State {  // NOLINT(bugprone-exception-escape)
  Json root;
};

Document::Document(std::unique_ptr<State> state) : state_(std::move(state)) {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

std::optional<Document> Document::parse(std::string_view bytes) {
  if (too_deep(bytes) || is_no_json_text(bytes)) return std::nullopt;
  Guard guard;
  auto state = std::make_unique<State>();
  constexpr bool exceptions = false;
  state->root = Json::parse(bytes, std::ref(guard), exceptions);
  if (state->root.is_discarded() || !guard.sound()) return std::nullopt;
  return Document{std::move(state)};
}

Node Document::root() const {
  return Node{&state_->root};
}

namespace detail {

Fault inside(std::string_view name, Fault fault) {
  fault.field = fault.field.empty() ? std::string{name} : std::string{name} + "." + fault.field;
  return fault;
}

void write_members(Writer& writer, const void* owner, std::span<const MemberCodec> members) {
  writer.begin_object();
  for (const MemberCodec& member : members) {
    if (!member.is_there(owner)) continue;
    writer.key(member.name);
    member.write(writer, owner);
  }
  writer.end_object();
}

std::optional<Fault> read_members(const Node& node, void* owner, std::span<const MemberCodec> members,
                                  Strictness strictness) {
  if (node.kind() != Node::Kind::object) return wrong_type();
  const bool strict = strictness == Strictness::strict;
  if (strict) {
    std::vector<std::string_view> known;
    for (const MemberCodec& member : members) known.push_back(member.name);
    if (auto stranger = node.stranger(known)) return Fault{Reason::unknown_field, std::move(*stranger)};
  }
  for (const MemberCodec& member : members) {
    auto found = node.member(member.name);
    if (!found && !strict && !member.before.empty()) found = node.member(member.before);
    if (found) {
      if (auto wrong = member.read(*found, owner, strictness)) return inside(member.name, std::move(*wrong));
    } else if (strict && !member.optional) {
      return Fault{Reason::missing_field, std::string{member.name}};
    }
  }
  return std::nullopt;
}

}  // namespace detail
}  // namespace hearth::wire
