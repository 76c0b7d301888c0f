// The commands as a list that people and programs can read, and commands from typed words. Everything here
// follows from the commands' own declarations in shared/room.
#include "shared/wire/commands.hpp"

#include <charconv>

#include "shared/wire/command_codec.hpp"
#include "shared/wire/kind_codec.hpp"

namespace hearth::wire {
namespace {

const char* counter_name(Sees sees) {
  switch (sees) {
    case Sees::nothing:
      return "";
    case Sees::turn:
      return "turn";
    case Sees::stage:
      return "stage";
    case Sees::step:
      return "step";
  }
  return "";
}

CommandDescription description_of(const CommandCodec& codec) {
  const CommandKind& kind = *codec.kind;
  CommandDescription description;
  description.name = kind.name;
  description.meaning = kind.meaning;
  for (const auto& [permission, name] : enum_names<Permission>) {
    if (permission != Permission::kiosk && kind.allowed.names(permission)) {
      description.permissions.emplace_back(name);
    }
  }
  description.arguments = codec.arguments();
  description.undoable = kind.undoable == Undoable::yes;
  description.stale_by = counter_name(kind.sees);
  return description;
}

// Writes the value that somebody typed for `field`; a fault when it is none of that type.
std::optional<Reason> write_typed(Writer& writer, const FieldDescription& field, const std::string& typed) {
  if (fault_in(typed, typed.size(), Lines::many) == TextFault::not_utf8) return Reason::bad_text;
  if (field.type == "boolean") {
    if (typed != "true" && typed != "false") return Reason::wrong_type;
    writer.boolean(typed == "true");
    return std::nullopt;
  }
  if (field.type != "integer") {
    writer.text(typed);
    return std::nullopt;
  }
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error != std::errc{} || end != typed.data() + typed.size()) return Reason::wrong_type;
  if (field.min && field.max && !Range{*field.min, *field.max}.holds(number)) return Reason::wrong_type;
  writer.integer(number);
  return std::nullopt;
}

std::string quoted(const std::string& value) {
  if (!value.empty() && value.find_first_of(" \n\"") == std::string::npos) return value;
  std::string text = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + "\"";
}

const FieldDescription* find_field(const CommandDescription& command, std::string_view name) {
  for (const FieldDescription& field : command.arguments) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

// What people type for a value that is no list and no object.
std::string value_words(const Node& value) {
  switch (value.kind()) {
    case Node::Kind::text:
      return quoted(value.text());
    case Node::Kind::boolean:
      return value.boolean() ? "true" : "false";
    case Node::Kind::integer:
      return std::to_string(value.integer());
    case Node::Kind::natural:
      return std::to_string(value.natural());
    case Node::Kind::null:
    case Node::Kind::list:
    case Node::Kind::object:
    case Node::Kind::other:
      break;
  }
  return {};
}

}  // namespace

std::vector<CommandDescription> describe_commands() {
  std::vector<CommandDescription> all;
  for (const CommandCodec* codec : command_codecs()) {
    CommandDescription description = description_of(*codec);
    if (!description.permissions.empty()) all.push_back(std::move(description));
  }
  return all;
}

CommandFromWords command_from(const Typed& typed) {
  static const std::vector<CommandDescription> all = describe_commands();
  const CommandDescription* command = nullptr;
  for (const CommandDescription& each : all) {
    if (each.name == typed.name) command = &each;
  }
  if (command == nullptr) return {{}, Fault{Reason::unknown_command, typed.name}};

  Writer writer;
  writer.begin_object();
  writer.key(command->name);
  writer.begin_object();
  for (const auto& [name, value] : typed.arguments) {
    const FieldDescription* field = find_field(*command, name);
    if (field == nullptr) return {{}, Fault{Reason::unknown_field, name}};
    writer.key(name);
    if (const auto wrong = write_typed(writer, *field, value)) return {{}, Fault{*wrong, name}};
  }
  writer.end_object();
  writer.end_object();
  auto decoded = decode<Command>(writer.take(), Strictness::strict);
  return {std::move(decoded.value), std::move(decoded.fault)};
}

std::string typed_words(const Command& command) {
  std::string words = name_of(command);
  if (command.kind().allowed.includes(Permission::kiosk)) return words;
  const auto document = Document::parse(encode(command));
  const auto fields = document ? document->root().member(name_of(command)) : std::nullopt;
  if (!fields) return words;
  for (const FieldDescription& field : codec_of(command.kind()).arguments()) {
    if (const auto value = fields->member(field.name)) words += " " + field.name + "=" + value_words(*value);
  }
  return words;
}

}  // namespace hearth::wire
