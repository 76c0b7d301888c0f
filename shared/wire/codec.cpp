#include "shared/wire/codec.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hearth::wire {
namespace {

using Json = nlohmann::json;

// One JSON value as it was read.
struct Value {
  Node::Kind kind = Node::Kind::null;
  std::uint64_t number = 0;  // boolean, natural, and the bits of integer
  std::string text;
  std::vector<std::string> names;  // of the members, in their order
  std::vector<Value> parts;        // members or list items
};

// Builds a Value while the library reads, and ends the reading at what would be ambiguous or dangerous: the
// library's own tree takes a name twice, and nests as deeply as the bytes say.
class Builder final : public Json::json_sax_t {
 public:
  explicit Builder(Value& root) : root_(root) {}

  bool null() override { return add(Node::Kind::null); }
  bool boolean(bool value) override { return add(Node::Kind::boolean, value ? 1 : 0); }
  bool number_integer(Json::number_integer_t value) override {
    return add(value < 0 ? Node::Kind::integer : Node::Kind::natural, static_cast<std::uint64_t>(value));
  }
  bool number_unsigned(Json::number_unsigned_t value) override { return add(Node::Kind::natural, value); }
  bool number_float(Json::number_float_t /*value*/, const std::string& /*written*/) override {
    return add(Node::Kind::other);
  }
  bool string(std::string& value) override { return add(Node::Kind::text, 0, std::move(value)); }
  bool binary(Json::binary_t& /*value*/) override { return add(Node::Kind::other); }
  bool start_object(std::size_t /*unknown*/) override { return open(Node::Kind::object); }
  bool key(std::string& name) override {
    open_.back()->names.push_back(std::move(name));
    return true;
  }
  bool end_object() override {
    const bool sound = names_differ(open_.back()->names);
    open_.pop_back();
    return sound;
  }
  bool start_array(std::size_t /*unknown*/) override { return open(Node::Kind::list); }
  bool end_array() override {
    open_.pop_back();
    return true;
  }
  bool parse_error(std::size_t /*at*/, const std::string& /*last*/,
                   const nlohmann::detail::exception& /*why*/) override {
    return false;
  }

 private:
  bool add(Node::Kind kind, std::uint64_t number = 0, std::string text = {}) {
    Value& value = next_place();
    value.kind = kind;
    value.number = number;
    value.text = std::move(text);
    return true;
  }
  bool open(Node::Kind kind) {
    if (open_.size() == depth_max) return false;
    Value& value = next_place();
    value.kind = kind;
    open_.push_back(&value);
    return true;
  }
  // What is still open is never moved: only the innermost of them grows.
  Value& next_place() { return open_.empty() ? root_ : open_.back()->parts.emplace_back(); }
  static bool names_differ(const std::vector<std::string>& names) {
    std::vector<std::string_view> sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
  }

  Value& root_;
  std::vector<Value*> open_;
};

// What the library would pass over: a byte order mark (RFC 8259, section 8.1), and everything behind a NUL,
// which it takes for the end.
bool is_no_json_text(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") || bytes.find('\0') != std::string_view::npos;
}

const Value& seen(const void* value) {
  return *static_cast<const Value*>(value);
}

bool stands_as_it_is(std::string_view value) {
  return std::all_of(value.begin(), value.end(),
                     [](char c) { return c >= ' ' && c < '\x7f' && c != '"' && c != '\\'; });
}

void append_quoted(std::string& out, std::string_view value) {
  if (stands_as_it_is(value)) {
    out.append(1, '"').append(value).append(1, '"');
    return;
  }
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
  return seen(value_).kind;
}
bool Node::boolean() const {
  return seen(value_).number != 0;
}
std::int64_t Node::integer() const {
  return static_cast<std::int64_t>(seen(value_).number);
}
std::uint64_t Node::natural() const {
  return seen(value_).number;
}
const std::string& Node::text() const {
  return seen(value_).text;
}
std::size_t Node::size() const {
  return seen(value_).parts.size();
}
Node Node::at(std::size_t index) const {
  return Node{&seen(value_).parts.at(index)};
}

std::optional<Node> Node::member(std::string_view name) const {
  const Value& value = seen(value_);
  const auto found = std::find(value.names.begin(), value.names.end(), name);
  if (found == value.names.end()) return std::nullopt;
  return Node{&value.parts[static_cast<std::size_t>(found - value.names.begin())]};
}

std::string Node::first_member_name() const {
  return seen(value_).names.front();
}

const std::vector<std::string>& Node::member_names() const {
  return seen(value_).names;
}

std::optional<std::string> Node::stranger(const std::vector<std::string_view>& known) const {
  for (const std::string& name : seen(value_).names) {
    if (std::find(known.begin(), known.end(), name) == known.end()) return name;
  }
  return std::nullopt;
}

struct Document::State {
  Value root;
};

Document::Document(std::unique_ptr<State> state) : state_(std::move(state)) {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

std::optional<Document> Document::parse(std::string_view bytes) {
  if (is_no_json_text(bytes)) return std::nullopt;
  auto state = std::make_unique<State>();
  Builder builder{state->root};
  if (!Json::sax_parse(bytes, &builder)) return std::nullopt;
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
