// PROTOCOL.md is the contract: whatever can be sent has to be named there.
#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "shared/wire/commands.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/places.hpp"

namespace hearth {
namespace {

std::string document() {
  std::ifstream file{source_folder() / "shared/wire/PROTOCOL.md"};
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

// Every name and every word that a value of this type can put on the wire.
template <class T>
void collect(std::set<std::string>& names) {
  if constexpr (NamedEnum<T>) {
    for (const auto& [value, name] : enum_names<T>) names.insert(name);
  } else if constexpr (wire::detail::is_optional<T> || wire::detail::is_vector<T>) {
    collect<typename T::value_type>(names);
  } else if constexpr (wire::detail::is_shared<T>) {
    collect<std::remove_cvref_t<decltype(*std::declval<T>())>>(names);
  } else if constexpr (HasFields<T>) {
    for_each_declared<T>([&](const auto& field) {
      names.emplace(field.name);
      collect<std::remove_cvref_t<decltype(std::declval<T>().*(field.member))>>(names);
    });
  }
}

}  // namespace

TEST_CASE("the protocol's document names every field and every word that is sent") {
  std::set<std::string> names;
  collect<wire::Request>(names);
  collect<wire::Reply>(names);
  collect<wire::WallPicture>(names);
  collect<wire::RoomPicture>(names);
  collect<Permission>(names);
  names.erase("kiosk");  // a permission that no device has
  const std::string text = document();
  REQUIRE_FALSE(text.empty());
  for (const std::string& name : names) {
    INFO(name);
    CHECK(text.find("`" + name + "`") != std::string::npos);
  }
}

TEST_CASE("the protocol's document lists every command with its fields, limits and permissions") {
  const std::string text = document();
  for (const auto& command : wire::describe_commands()) {
    INFO(command.name);
    const auto from = text.find("| `" + command.name + "` |");
    REQUIRE(from != std::string::npos);
    const std::string row = text.substr(from, text.find('\n', from) - from);
    for (const auto& field : command.arguments) {
      INFO(field.name);
      CHECK(row.find("`" + field.name + "`") != std::string::npos);
      CHECK((row.find("optional") != std::string::npos || field.required));
      if (field.characters_max) {
        CHECK(row.find("text(" + std::to_string(*field.characters_max) + ")") != std::string::npos);
      }
      if (field.max) CHECK(row.find("to " + std::to_string(*field.max)) != std::string::npos);
      for (const auto& value : field.values) CHECK(row.find("`" + value + "`") != std::string::npos);
    }
    for (const auto& permission : command.permissions) CHECK(row.find(permission) != std::string::npos);
    if (!command.stale_by.empty()) CHECK(row.find("| `" + command.stale_by + "` |") != std::string::npos);
    CHECK(row.ends_with("| yes |") == command.undoable);
  }
}

TEST_CASE("the protocol's document states how many tokens and people there can be") {
  const std::string text = document();
  CHECK(text.find("There are " + std::to_string(tokens_in_deck) + " tokens") != std::string::npos);
  CHECK(text.find("while\n" + std::to_string(guests_max) + " people are in the house") != std::string::npos);
  CHECK(text.find("at most " + std::to_string(tokens_ahead_max) + " tokens set aside") != std::string::npos);
}

TEST_CASE("the protocol's document explains every reason in its table") {
  const std::string text = document();
  for (const auto& [reason, name] : enum_names<Reason>) {
    INFO(name);
    CHECK(text.find("| `" + std::string{name} + "` | ") != std::string::npos);
  }
}

}  // namespace hearth
