#pragma once
// The place, as its volunteers describe it in the venue file (shared/config/venue). Nothing here is about a
// person.

#include <chrono>
#include <cstdint>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/access.hpp"
#include "shared/room/bell.hpp"
#include "shared/room/closed.hpp"
#include "shared/room/starter.hpp"

namespace hearth {

inline constexpr std::size_t crisis_lines_max = 12;
inline constexpr std::size_t resources_max = 60;
inline constexpr std::size_t languages_max = 12;
inline constexpr std::size_t access_points_max = 12;
inline constexpr std::size_t places_max = 8;
inline constexpr std::size_t groups_of_venue_max = 60;
inline constexpr std::size_t jobs_max = 24;
inline constexpr std::chrono::days notes_kept_max{366};

enum class ContactBy { call, text, chat, sign_language, visit };
template <>
inline constexpr auto enum_names<ContactBy> =
    std::array{std::pair{ContactBy::call, "call"}, std::pair{ContactBy::text, "text"},
               std::pair{ContactBy::chat, "chat"}, std::pair{ContactBy::sign_language, "sign-language"},
               std::pair{ContactBy::visit, "visit"}};

// Whether those who answer may send somebody to the caller without being asked to.
enum class MaySendSomebody { never, in_danger, yes, unknown };
template <>
inline constexpr auto enum_names<MaySendSomebody> =
    std::array{std::pair{MaySendSomebody::never, "never"}, std::pair{MaySendSomebody::in_danger, "in-danger"},
               std::pair{MaySendSomebody::yes, "yes"}, std::pair{MaySendSomebody::unknown, "unknown"}};

// Whom to call now.
struct CrisisLine {
  Text<40> contact;  // "116 123", "text SHOUT to 85258"
  Text<80> about;    // "Samaritans, day and night, free from any phone": what the wall shows beside it
  Text<60> name;
  ContactBy by = ContactBy::call;
  std::vector<Text<40>> languages;
  Text<60> hours;
  Text<60> cost;
  MaySendSomebody may_send = MaySendSomebody::unknown;
  LocalDate checked = unknown_date;  // when somebody last made sure that it is right

  static constexpr auto fields =
      Fields{Field{"contact", &CrisisLine::contact},     Field{"about", &CrisisLine::about},
             Field{"name", &CrisisLine::name},           Field{"by", &CrisisLine::by},
             Field{"languages", &CrisisLine::languages}, Field{"hours", &CrisisLine::hours},
             Field{"cost", &CrisisLine::cost},           Field{"may_send", &CrisisLine::may_send},
             Field{"checked", &CrisisLine::checked}};
  bool operator==(const CrisisLine&) const = default;
};

// A local source of help. Whatever the venue does not say is empty.
struct Resource {
  Text<80> name;
  Text<200> about;  // what it is
  Text<80> when;    // "Tuesdays, 10:00 to 12:00"
  Text<80> where;
  Text<120> reach;  // "just turn up", a number, whom to ask
  Text<60> cost;

  static constexpr auto fields = Fields{Field{"name", &Resource::name},   Field{"about", &Resource::about},
                                        Field{"when", &Resource::when},   Field{"where", &Resource::where},
                                        Field{"reach", &Resource::reach}, Field{"cost", &Resource::cost}};
  bool operator==(const Resource&) const = default;
};

// A group that meets here again and again, in whatever format.
struct LastingGroup {
  Text<60> name;
  Text<40> format;    // how it usually meets, or empty
  Text<300> link;     // the group's own mailing list or page, shown as a QR code; or empty
  Text<120> reach;    // how else to reach it: "ask at the counter"
  Text<120> place{};  // where it meets when the programme does not say
  Closed closed = Closed::no;
  Text<120> ask{};  // whom to ask while it or one of its dates is closed; empty: as `reach`

  static constexpr auto fields =
      Fields{Field{"name", &LastingGroup::name},   Field{"format", &LastingGroup::format},
             Field{"link", &LastingGroup::link},   Field{"reach", &LastingGroup::reach},
             Field{"place", &LastingGroup::place}, Field{"closed", &LastingGroup::closed},
             Field{"ask", &LastingGroup::ask}};
  bool operator==(const LastingGroup&) const = default;
};

// Something that needs a pair of hands: "Make tea", "Put the chairs away".
using JobName = Text<60>;
enum class JobSheet { day, gathering };
template <>
inline constexpr auto enum_names<JobSheet> =
    std::array{std::pair{JobSheet::day, "day"}, std::pair{JobSheet::gathering, "gathering"}};

struct Job {
  JobName name;
  JobSheet sheet = JobSheet::gathering;  // hangs out all day, or anew at each gathering

  static constexpr auto fields = Fields{Field{"name", &Job::name}, Field{"sheet", &Job::sheet}};
  bool operator==(const Job&) const = default;
};

// Whether the wall tells how many have come today; never a number below ten, and anew only on the hour.
enum class HowManyCame { not_told, told_in_tens };
template <>
inline constexpr auto enum_names<HowManyCame> = std::array{
    std::pair{HowManyCame::not_told, "not_told"}, std::pair{HowManyCame::told_in_tens, "told_in_tens"}};

// How long a close can be taken back (goodbye.hpp), unless the venue or a format says otherwise.
inline constexpr std::chrono::seconds closing_grace_usual{30};
inline constexpr std::chrono::seconds closing_grace_max{120};

struct Venue {
  Text<60> name;                             // as it stands after "Today at": "the Lantern Café"
  Text<160> address;                         // "12 Mill Lane, through the yard": for papers people take along
  Text<60> zone;                             // IANA time zone: "Europe/London"
  std::vector<Text<12>> languages;           // BCP 47, the first is the venue's own
  Text<120> invitation;                      // bottom of the wall: "Everything is free. Just turn up, …"
  Text<160> refreshments;                    // shown in breaks
  Text<160> somebody_here;                   // bottom of the crisis page: whom to speak to in the house
  Text<200> cannot_keep_secret;              // what the law of the place makes people pass on
  std::vector<Text<40>> places;              // where small groups can sit: "window corner"
  std::vector<LastingGroup> groups;          // by name, distinct
  std::vector<Text<80>> access;              // "step-free from the yard"
  std::vector<AccessAnswer> access_answers;  // what it does about wishes; by wish, distinct
  std::chrono::minutes day_ends{4 * 60};     // minutes after local midnight
  std::chrono::minutes quiet_from{0};        // the wall is quiet from … until …; equal: never
  std::chrono::minutes quiet_until{0};
  std::vector<CrisisLine> crisis_lines;
  std::vector<Resource> resources;
  std::vector<Job> jobs;             // by name, distinct; at most jobs_max
  Text<60> notes_to;                 // who reads notes that are not for the group: "Ruth"; or empty
  std::chrono::days notes_kept{28};  // notes are erased after so many days
  HowManyCame how_many_came = HowManyCame::not_told;
  std::chrono::seconds closing_grace = closing_grace_usual;  // 0 to closing_grace_max
  BellOfVenue bell;
  Starter starter;  // offered to a group that has none of its own, where the format offers nothing

  static constexpr auto fields = Fields{
      Field{"name", &Venue::name},
      Field{"address", &Venue::address},
      Field{"zone", &Venue::zone},
      Field{"languages", &Venue::languages},
      Field{"invitation", &Venue::invitation},
      Field{"refreshments", &Venue::refreshments},
      Field{"somebody_here", &Venue::somebody_here},
      Field{"cannot_keep_secret", &Venue::cannot_keep_secret},
      Field{"places", &Venue::places},
      Field{"groups", &Venue::groups},
      Field{"access", &Venue::access},
      Field{"access_answers", &Venue::access_answers},
      Field{"day_ends", &Venue::day_ends},
      Field{"quiet_from", &Venue::quiet_from},
      Field{"quiet_until", &Venue::quiet_until},
      Field{"crisis_lines", &Venue::crisis_lines},
      Field{"resources", &Venue::resources},
      Field{"jobs", &Venue::jobs},
      Field{"notes_to", &Venue::notes_to},
      Field{"notes_kept", &Venue::notes_kept},
      Field{"how_many_came", &Venue::how_many_came},
      Field{"closing_grace", &Venue::closing_grace},
      Field{"bell", &Venue::bell},
      Field{"starter", &Venue::starter},
  };
  bool operator==(const Venue&) const = default;
};

}  // namespace hearth
