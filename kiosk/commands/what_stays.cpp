#include "kiosk/commands/what_stays.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <stdexcept>

#include "kiosk/commands/running_kiosk.hpp"
#include "kiosk/journal/journal.hpp"
#include "shared/options/values.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::kiosk {
namespace {

Tallies tallies_of(const std::filesystem::path& data_folder) {
  if (const auto reply = reply_of_kiosk(data_folder, ListTallies{}); reply && reply->tallies)
    return {*reply->tallies};
  need_room(data_folder);
  Journal journal(data_folder);
  return *journal.load().room.tallies;
}

bool is_wanted(const Tally& tally, const TalliesOptions& options) {
  if (!options.from && !options.to) return true;
  if (!tally.date) return false;
  return (!options.from || *tally.date >= *options.from) && (!options.to || *tally.date <= *options.to);
}

std::string fewer() {
  return "fewer than " + std::to_string(people_told_from);
}

std::string came_words(const Tally& tally) {
  return tally.came ? std::to_string(*tally.came) : fewer();
}

// Missing may mean few newcomers or few others; to say which would tell.
std::string first_time_words(const Tally& tally) {
  if (tally.first_time) return std::to_string(*tally.first_time);
  return tally.came ? "not told" : fewer();
}

std::string wish_words(const Tally& tally, AccessWish wish) {
  const auto made = std::find_if(tally.wishes.begin(), tally.wishes.end(),
                                 [&](const WishCount& each) { return each.wish == wish; });
  return made == tally.wishes.end() ? fewer() : std::to_string(made->times);
}

std::string date_words(const Tally& tally) {
  return tally.date ? to_iso(*tally.date) : "";
}

void print_csv(const std::vector<Tally>& tallies, std::ostream& out) {
  out << "date,format,came,first_time";
  for (const auto& [wish, name] : enum_names<AccessWish>) out << "," << name;
  out << "\n";
  for (const Tally& tally : tallies) {
    out << date_words(tally) << "," << tally.format.str() << "," << came_words(tally) << ","
        << first_time_words(tally);
    for (const auto& [wish, name] : enum_names<AccessWish>) out << "," << wish_words(tally, wish);
    out << "\n";
  }
}

// A number where there is one, else the words.
void write_number(wire::Writer& writer, std::string_view key, std::optional<std::uint32_t> number,
                  const std::string& words) {
  writer.key(key);
  if (number)
    writer.integer(*number);
  else
    writer.text(words);
}

void print_json(const std::vector<Tally>& tallies, std::ostream& out) {
  wire::Writer writer;
  writer.begin_list();
  for (const Tally& tally : tallies) {
    writer.begin_object();
    writer.key("date");
    writer.text(date_words(tally));
    writer.key("format");
    writer.text(tally.format.str());
    write_number(writer, "came", tally.came, came_words(tally));
    write_number(writer, "first_time", tally.first_time, first_time_words(tally));
    for (const auto& [wish, name] : enum_names<AccessWish>) {
      const auto made = std::find_if(tally.wishes.begin(), tally.wishes.end(),
                                     [&, asked = wish](const WishCount& each) { return each.wish == asked; });
      const bool told = made != tally.wishes.end();
      write_number(writer, name, told ? std::optional{made->times} : std::nullopt, fewer());
    }
    writer.end_object();
  }
  writer.end_list();
  out << writer.take() << "\n";
}

}  // namespace

options::Command tallies_command() {
  using As = TalliesOptions::As;
  const auto typed = std::make_shared<TalliesOptions>();
  const options::Option json = options::flag("--json", "As a JSON list", [typed] { typed->as = As::json; });
  const options::Option csv = options::flag("--csv", "As comma-separated values (what is printed else)",
                                            [typed] { typed->as = As::csv; });
  return {.name = "tallies",
          .about = "Prints what stays when people are forgotten: numbers only",
          .options = {data_option(typed->data_folder),
                      date_option("--from", "The first day; else from the beginning",
                                  [typed](LocalDate date) { typed->from = date; }),
                      date_option("--to", "The last day; else to the end",
                                  [typed](LocalDate date) { typed->to = date; }),
                      json, excluding(csv, "--json")},
          .missing = [typed] { return missing(typed->data_folder, "--data"); },
          .run = [typed] { return run_tallies(*typed, std::cout); }};
}

options::Command forget_command() {
  const auto typed = std::make_shared<ForgetOptions>();
  const auto everything = std::make_shared<bool>(false);
  const options::Option all =
      options::flag("--all", "Everything: the gathering, the day, notes, agreements, tallies", *everything);
  return {.name = "forget",
          .about = "Erases everything about people, at once",
          .options = {data_option(typed->data_folder), required(all)},
          .missing =
              [typed, everything] {
                return *everything ? missing(typed->data_folder, "--data") : "--all is required";
              },
          .run = [typed] { return run_forget(*typed, std::cout); }};
}

int run_tallies(const TalliesOptions& options, std::ostream& out) {
  std::vector<Tally> tallies = tallies_of(options.data_folder).all;
  std::erase_if(tallies, [&](const Tally& tally) { return !is_wanted(tally, options); });
  switch (options.as) {
    case TalliesOptions::As::csv:
      print_csv(tallies, out);
      break;
    case TalliesOptions::As::json:
      print_json(tallies, out);
      break;
  }
  return 0;
}

int run_forget(const ForgetOptions& options, std::ostream& out) {
  if (const auto reply = reply_of_kiosk(options.data_folder, ForgetAll{})) {
    if (reply->outcome != wire::Outcome::applied)
      throw std::runtime_error(
          "The kiosk could not write to its disk; nothing was erased. Mend the disk and try again.");
  } else {
    need_room(options.data_folder);
    Journal journal(options.data_folder);
    Room room = journal.load().room;
    const Event forgotten = AllForgotten{room.as_of};
    hearth::apply(room, forgotten);
    journal.erase(room, Erases::people);
  }
  out << "Everything about people is erased: the gathering, the day, notes, agreements and tallies.\n"
      << "The venue's files, and which devices were admitted, are as they were.\n";
  return 0;
}

}  // namespace hearth::kiosk
