// The commands as a list that people and programs can read, and commands from typed words. Everything here
// follows from the commands' own declarations in shared/room.
#include <charconv>
#include <type_traits>

#include "shared/wire/frames.hpp"

namespace hearth::wire {
namespace {

template <class Member>
struct Unwrapped {
  using Type = Member;
};
template <class Inner>
struct Unwrapped<std::optional<Inner>> {
  using Type = Inner;
};

template <class Member>
constexpr const char* unit_of() {
  if constexpr (std::same_as<typename Member::period, std::ratio<60>>) return "minutes";
  if constexpr (std::same_as<typename Member::period, std::ratio<1>>) return "seconds";
  return "milliseconds";
}

// A kind of field that is not here does not compile: a new one has to say what people type for it.
template <class Member>
void describe_type(FieldDescription& field) {
  if constexpr (detail::is_text<Member>) {
    field.type = "text";
    field.characters_max = Member::characters_max;
    field.several_lines = Member::lines == Lines::many;
  } else if constexpr (std::same_as<Member, Token>) {
    field.type = "token";
  } else if constexpr (std::same_as<Member, LocalDate>) {
    field.type = "date";
  } else if constexpr (NamedEnum<Member>) {
    field.type = "one of";
    for (const auto& [value, name] : enum_names<Member>) field.values.emplace_back(name);
  } else if constexpr (std::same_as<Member, bool>) {
    field.type = "boolean";
  } else if constexpr (detail::is_duration<Member>) {
    field.type = "integer";
    field.unit = unit_of<Member>();
  } else {
    static_assert(std::integral<Member>, "describe this kind of field");
    field.type = "integer";
  }
}

template <class Owner, class Member>
FieldDescription described(const Field<Owner, Member>& field) {
  FieldDescription description;
  description.name = field.name;
  description.required = !detail::is_optional<Member>;
  describe_type<typename Unwrapped<Member>::Type>(description);
  if (field.range.stated()) {
    description.min = field.range.min;
    description.max = field.range.max;
  }
  return description;
}

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

template <class T>
CommandDescription description_of() {
  CommandDescription description;
  description.name = T::name;
  description.meaning = T::meaning;
  for (const auto& [permission, name] : enum_names<Permission>) {
    if (permission != Permission::kiosk && T::allowed.names(permission)) {
      description.permissions.emplace_back(name);
    }
  }
  // Commands of the kiosk itself may hold whatever the codec can carry; nobody types them.
  if constexpr (T::allowed.includes(Permission::owner) || T::allowed.includes(Permission::screen) ||
                T::allowed.includes(Permission::sign_in) || T::allowed.includes(Permission::handheld) ||
                T::allowed.includes(Permission::facilitator)) {
    for_each_declared<T>([&](const auto& field) { description.arguments.push_back(described(field)); });
  }
  description.undoable = T::undoable == Undoable::yes;
  description.stale_by = counter_name(T::sees);
  return description;
}

template <class... Commands>
std::vector<CommandDescription> all_of(std::type_identity<std::variant<Commands...>>) {
  std::vector<CommandDescription> all;
  (all.push_back(description_of<Commands>()), ...);
  std::erase_if(all, [](const CommandDescription& each) { return each.permissions.empty(); });
  return all;
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

// As describe_type: what people type for a value of this kind.
template <class Member>
std::string value_words(const Member& member) {
  if constexpr (detail::is_optional<Member>) {
    return member ? value_words(*member) : "";
  } else if constexpr (detail::is_text<Member>) {
    return quoted(member.str());
  } else if constexpr (std::same_as<Member, Token>) {
    return to_string(member);
  } else if constexpr (std::same_as<Member, LocalDate>) {
    return to_iso(member);
  } else if constexpr (NamedEnum<Member>) {
    return std::string{name_of(member)};
  } else if constexpr (std::same_as<Member, bool>) {
    return member ? "true" : "false";
  } else if constexpr (detail::is_duration<Member>) {
    return std::to_string(member.count());
  } else {
    return std::to_string(member);
  }
}

const FieldDescription* find_field(const CommandDescription& command, std::string_view name) {
  for (const FieldDescription& field : command.arguments) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

}  // namespace

std::vector<CommandDescription> describe_commands() {
  return all_of(std::type_identity<AnyCommand>{});
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
  return std::visit(
      []<class T>(const T& chosen) {
        std::string words = T::name;
        if constexpr (!T::allowed.includes(Permission::kiosk)) {
          for_each_field(chosen, [&](std::string_view name, const auto& member) {
            const std::string value = value_words(member);
            if (!value.empty()) words += " " + std::string{name} + "=" + value;
          });
        }
        return words;
      },
      command);
}

}  // namespace hearth::wire
