#pragma once
// Which page stands on a facilitator's tablet, with what is being picked or written there and nothing of
// other pages. Leaving a page forgets it.

#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "remote/pages/choices.hpp"
#include "remote/pages/offering.hpp"
#include "remote/pages/turn.hpp"
#include "shared/room/agreement.hpp"
#include "shared/room/notes.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/wall_name.hpp"

namespace hearth::pages::facilitator {

namespace at {

// What is on: no gathering (start.cpp), one (running.cpp), or one that can be taken back (goodbye.cpp).
struct Main {
  static constexpr const char* name = "main";
};
// A group that meets inside the café's day, to be started.
struct Group {
  static constexpr const char* name = "group";
};
// Whose gathering it is to be, before one of that format starts.
struct WhichGroup {
  static constexpr const char* name = "which_group";
  FormatName format;
};
// What this part and this group can do.
struct Tools {
  static constexpr const char* name = "tools";
};
// All parts, each a touch away.
struct Stages {
  static constexpr const char* name = "stages";
};
// How long turns are.
struct Times {
  static constexpr const char* name = "times";
};
// Whose two words something is about.
struct People {
  static constexpr const char* name = "people";
};
// What somebody wants, said for them.
struct Guest {
  static constexpr const char* name = "guest";
  Token token;
};
// Who leads, where that is not what the present part is about.
struct Offers {
  static constexpr const char* name = "offers";
};
// One offer to lead, by its number.
struct Offered {
  static constexpr const char* name = "offered";
  std::uint32_t number = 0;
};
// The offers go round: what the one who holds the tablet has touched for each. Forgotten as soon as they pass
// it on or the page is left; nothing tells one of them from another.
struct Passing {
  static constexpr const char* name = "passing";
  bool held = false;  // by somebody who answers; else it is being passed on
  AnswersTouched touched{};
};
// Asks once whether to draw, though it is not known that all have answered.
struct Drawing {
  static constexpr const char* name = "drawing";
};
// Who sits where, by touching them in turn, once round.
struct Seats {
  static constexpr const char* name = "seats";
};
// To which small group somebody moves.
struct Moving {
  static constexpr const char* name = "moving";
  Token token;
};
// Places of the venue where no small group can sit.
struct GroupPlaces {
  static constexpr const char* name = "places";
};
// In a draw of pairs: one is touched, then the other.
struct Exchange {
  static constexpr const char* name = "exchange";
  std::optional<Token> first{};
};
struct Agreement {
  static constexpr const char* name = "agreement";
};
// Of the agreement, as it is being written.
struct Point {
  static constexpr const char* name = "point";
  Written words{};
  std::optional<std::uint32_t> replaces{};    // the number of the point it is to stand for, from 1
  std::optional<hearth::Point> instead_of{};  // the point that is offered, and was changed
};
// As they are being chosen, at most policies_max.
struct Policies {
  static constexpr const char* name = "policies";
  std::vector<Policy> chosen{};
};
// When the group meets again, as it is being picked.
struct NextDate {
  static constexpr const char* name = "next_date";
  enum class From { tools, closing };
  From from = From::tools;
  LocalDate date = unknown_date;
  std::optional<std::chrono::minutes> time{};  // after local midnight
};
// What tonight is about.
struct Subject {
  static constexpr const char* name = "subject";
  Written words{};
};
// What the wall can call somebody without two words.
struct WallName {
  static constexpr const char* name = "wall_name";
  WallNameOf whom = WallNameOf::speaker;
  std::uint32_t number = 1;
  WallNameFor who{};  // so that what is being written for one is never another's
  Written words{};
};
struct Wall {
  static constexpr const char* name = "wall";
};
struct Message {
  static constexpr const char* name = "message";
  Written words{};
};
// To say, and questions: a paragraph at a time, or all of it.
struct Words {
  static constexpr const char* name = "words";
  enum class Shows { one, all };
  Shows shows = Shows::one;
  std::size_t paragraph = 0;
  std::uint64_t stage = 0;  // of Progress, that `paragraph` belongs to
};
// What needs a decision, each with what can be done about it.
struct Reminders {
  static constexpr const char* name = "reminders";
};
// Whom to call now.
struct Crisis {
  static constexpr const char* name = "crisis";
};
// Asks once.
struct Closing {
  static constexpr const char* name = "closing";
};
// Somebody's two words, and what they are for.
struct Picking {
  static constexpr const char* name = "picking";
  enum class For { hand, guest, offer, first_of_two, second_of_two, seat };
  For wanted = For::hand;
  Choosing choosing{};
  std::optional<Token> first{};  // of two; nothing: one of us, without a token
};
// What people wrote at the door. What was dealt with stays until it is gone from the room.
struct Notes {
  static constexpr const char* name = "notes";
  std::optional<std::vector<Note>> notes{};  // by id; nothing: not told yet
};
// A note for the next gathering of a group that has just met.
struct Remember {
  static constexpr const char* name = "remember";
  Title group;
  Written words{};
};
// What people would like to be called.
struct Names {
  static constexpr const char* name = "names";
};
struct Jobs {
  static constexpr const char* name = "jobs";
};
// A job of the group's own, as it is being written.
struct GroupJob {
  static constexpr const char* name = "group_job";
  Written words{};
};
// What would make coming easier.
struct Access {
  static constexpr const char* name = "access";
};

// Devices that ask to be let in, and those that are.
struct Devices {
  static constexpr const char* name = "devices";
};
// One that asks: its words are compared, and what it may do is being picked.
struct LettingIn {
  static constexpr const char* name = "letting_in";
  std::uint64_t request = 0;
  Permission permission = Permission::handheld;
  std::optional<Written> called{};  // nothing: as it would be called by itself
};
// What it is to be called, as it is being written.
struct NamingDevice {
  static constexpr const char* name = "naming_device";
  LettingIn letting_in;
  std::optional<Written> words{};  // nothing: not touched yet
};
// One that is: another name, as it is being written.
struct RenamingDevice {
  static constexpr const char* name = "renaming_device";
  DeviceName device;
  std::optional<Written> words{};  // nothing: not touched yet
};
// One that is: asks once before it is sent away.
struct SendingAway {
  static constexpr const char* name = "sending_away";
  DeviceName device;
};

// The kiosk's wall and the screens besides it, with what each shows.
struct Screens {
  static constexpr const char* name = "screens";
  enum class From { wall, devices };
  From from = From::wall;
};
// One of those: what it shows.
struct ScreenOf {
  static constexpr const char* name = "screen_of";
  DeviceId public_key;
  Screens::From from = Screens::From::wall;
};

}  // namespace at

using Standing =
    std::variant<at::Main, at::Group, at::WhichGroup, at::Tools, at::Stages, at::Times, at::People, at::Guest,
                 at::Offers, at::Offered, at::Passing, at::Drawing, at::Seats, at::Exchange, at::Agreement,
                 at::Point, at::Policies, at::Subject, at::WallName, at::Moving, at::GroupPlaces, at::Wall,
                 at::Message, at::Words, at::Crisis, at::Closing, at::Picking, at::Notes, at::Remember,
                 at::Names, at::Jobs, at::Access, at::NextDate, at::GroupJob, at::Reminders, at::Devices,
                 at::LettingIn, at::SendingAway, at::NamingDevice, at::RenamingDevice, at::Screens,
                 at::ScreenOf>;

// Which page stands, and what holds on this tablet whichever it is.
struct Place : Standing {
  using Standing::Standing;
  using Standing::operator=;
  std::optional<Instant> late_seen{};  // when those had come of whom it need not tell any more
};

// Whether a page makes sense only while a gathering is on; it goes when that goes.
template <class Page>
inline constexpr bool needs_gathering = true;
template <>
inline constexpr bool needs_gathering<at::Main> = false;
template <>
inline constexpr bool needs_gathering<at::WhichGroup> = false;
template <>
inline constexpr bool needs_gathering<at::Wall> = false;
template <>
inline constexpr bool needs_gathering<at::Message> = false;
template <>
inline constexpr bool needs_gathering<at::Crisis> = false;
template <>
inline constexpr bool needs_gathering<at::Notes> = false;
template <>
inline constexpr bool needs_gathering<at::Remember> = false;
template <>
inline constexpr bool needs_gathering<at::Names> = false;
template <>
inline constexpr bool needs_gathering<at::Jobs> = false;
template <>
inline constexpr bool needs_gathering<at::Access> = false;
template <>
inline constexpr bool needs_gathering<at::Devices> = false;
template <>
inline constexpr bool needs_gathering<at::LettingIn> = false;
template <>
inline constexpr bool needs_gathering<at::SendingAway> = false;
template <>
inline constexpr bool needs_gathering<at::ScreenOf> = false;
template <>
inline constexpr bool needs_gathering<at::Screens> = false;
template <>
inline constexpr bool needs_gathering<at::RenamingDevice> = false;
template <>
inline constexpr bool needs_gathering<at::NamingDevice> = false;

}  // namespace hearth::pages::facilitator
