#include "kiosk/commands/check.hpp"

#include <iostream>
#include <memory>

#include "kiosk/house/check_house.hpp"
#include "shared/config/assets_folder.hpp"

namespace hearth::kiosk {
namespace {

void remind(const Venue& venue, LocalDate today, std::ostream& out) {
  for (const CrisisLine& line : crisis_lines_to_check(venue, today)) {
    out << "worth a thought: nobody has checked the crisis line '" << line.name.str() << "' since "
        << to_iso(line.checked) << "; call it, mend what is wrong, and write today's date into 'checked'\n";
  }
}

}  // namespace

options::Command check_command() {
  const auto typed = std::make_shared<CheckOptions>();
  typed->assets = config::assets_folder();
  typed->today = LocalDate{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return {.name = "check",
          .about = "Names every mistake in a venue's files",
          .options = {required(venue_option(typed->venue_file)), assets_option(typed->assets),
                      date_option("--date", "The day from which calendars are read; else today",
                                  [typed](LocalDate date) { typed->today = date; })},
          .run = [typed] { return run_check(*typed, std::cout, std::cerr); }};
}

int run_check(const CheckOptions& options, std::ostream& out, std::ostream& complaints) {
  const HouseFiles files = read_house_files(options.venue_file, options.assets);
  remind(files.house.venue, options.today, out);
  const std::vector<Complaint> found =
      check_house(files, {options.venue_file, options.assets, options.today});
  for (const Complaint& complaint : found)
    complaints << complaint.where.str() << ": " << complaint.what.str() << "\n";
  if (found.empty()) out << "everything in " << options.venue_file.string() << " can be read\n";
  return found.empty() ? 0 : 1;
}

}  // namespace hearth::kiosk
