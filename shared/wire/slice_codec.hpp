#pragma once
// How the commands and events of one slice are written, read and listed. Included by the sources that compile
// it for each slice (kinds_of_*.cpp); a new command in an existing slice needs no edit there.

#include <concepts>
#include <type_traits>

#include "shared/wire/house_codec.hpp"
#include "shared/wire/kind_codec.hpp"

namespace hearth::wire {
namespace detail {

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

// Commands of the kiosk itself may hold whatever the codec can carry; nobody types them.
template <class T>
std::vector<FieldDescription> arguments_of() {
  std::vector<FieldDescription> arguments;
  if constexpr (T::allowed.includes(Permission::owner) || T::allowed.includes(Permission::screen) ||
                T::allowed.includes(Permission::sign_in) || T::allowed.includes(Permission::handheld) ||
                T::allowed.includes(Permission::talking_piece) ||
                T::allowed.includes(Permission::facilitator) || T::allowed.includes(Permission::steward)) {
    for_each_declared<T>([&](const auto& field) { arguments.push_back(described(field)); });
  }
  return arguments;
}

template <class T>
void write_kind(Writer& writer, const void* value) {
  write(writer, *static_cast<const T*>(value));
}

template <class T, class Any>
std::optional<Fault> read_kind(const Node& node, Any& value, Strictness strictness) {
  T chosen{};
  auto fault = read(node, chosen, strictness);
  if (!fault) value = std::move(chosen);
  return fault;
}

}  // namespace detail

template <class... Kinds>
constinit const std::array<CommandCodec, sizeof...(Kinds)> CommandCodecs<std::variant<Kinds...>>::all{
    CommandCodec{&command_kind<Kinds>(), detail::write_kind<Kinds>, detail::read_kind<Kinds, Command>,
                 detail::arguments_of<Kinds>}...};

template <class... Kinds>
constinit const std::array<EventCodec, sizeof...(Kinds)> EventCodecs<std::variant<Kinds...>>::all{
    EventCodec{&event_kind<Kinds>(), detail::write_kind<Kinds>, detail::read_kind<Kinds, Event>}...};

}  // namespace hearth::wire
