// Devices: those that ask to be let in, whose six words somebody compares with those on the device, and those
// that are. Whoever lets one in says what it may do; what it asked for stands there as what was asked.

#include <algorithm>

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/admissions_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

const AdmissionRequest* find_asking(const Knows& knows, std::uint64_t number) {
  const auto& all = knows.room().admissions->requests;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const AdmissionRequest& each) { return each.number == number; });
  return found == all.end() ? nullptr : &*found;
}

std::string what_it_is(const Making& page, Permission permission) {
  return page.say("facilitator.permission." + std::string{hearth::name_of(permission)});
}

Button to_letting_in(Making& page, const AdmissionRequest& request) {
  return page.leads("device.ask." + std::to_string(request.number), page.say("facilitator.device_compare"),
                    at::LettingIn{request.number, request.kind}, Role::primary);
}

Row asking(Making& page, const AdmissionRequest& request) {
  std::string about = page.say("facilitator.device_would_be", {{"what", what_it_is(page, request.kind)}});
  if (!is_blank(request.name.str())) about += " · " + request.name.str();
  return {{{request.words.str(), Style::strong}, {about, Style::small}}, {to_letting_in(page, request)}};
}

Row admitted(Making& page, const AdmittedDevice& device, std::size_t place) {
  return {{{device.name.str(), Style::strong}, {what_it_is(page, device.permission), Style::small}},
          {page.leads("device.away." + std::to_string(place), page.say("facilitator.device_send_away"),
                      at::SendingAway{device.name})}};
}

}  // namespace

bool still_asks(const Knows& knows, const at::LettingIn& place) {
  return find_asking(knows, place.request) != nullptr;
}

bool is_still_there(const Knows& knows, const at::SendingAway& place) {
  const auto& all = knows.room().admissions->devices;
  return std::any_of(all.begin(), all.end(),
                     [&](const AdmittedDevice& each) { return each.name == place.device; });
}

void put_device_asks(Making& page) {
  const auto& all = page.knows().room().admissions->requests;
  if (all.empty()) return;
  page.main.emplace_back(
      Rows{"devices_ask",
           {{{{page.say("facilitator.device_asks"), Style::answer}},
             {page.leads("devices.ask", page.say("facilitator.device_compare"), at::Devices{})}}}});
}

void make(Making& page, const at::Devices&) {
  const Admissions& admissions = *page.knows().room().admissions;
  page.main = {Phrase{page.say("facilitator.devices_page"), Style::title}};
  if (admissions.not_written)
    page.main.emplace_back(
        Phrase{page.say("facilitator.device_not_written", {{"name", admissions.not_written->str()}}),
               Style::warning});
  Rows rows{"devices", {}};
  for (const AdmissionRequest& each : admissions.requests) rows.rows.push_back(asking(page, each));
  if (admissions.requests.empty())
    rows.rows.push_back({{{page.say("facilitator.devices_none_ask"), Style::small}}});
  for (std::size_t i = 0; i < admissions.devices.size(); ++i)
    rows.rows.push_back(admitted(page, admissions.devices[i], i));
  page.main.emplace_back(std::move(rows));
  page.foot = {page.back(page.knows().room().gathering ? Place{at::Tools{}} : Place{at::Main{}})};
}

void make(Making& page, const at::LettingIn& place) {
  const AdmissionRequest* request = find_asking(page.knows(), place.request);
  if (request == nullptr) return make(page, at::Devices{});
  Buttons may_be{Arrangement::grid, {}};
  for (const auto& [permission, name] : enum_names<Permission>) {
    if (!is_for_devices(permission)) continue;
    Button button = page.leads("device.as." + std::string{name}, what_it_is(page, permission),
                               at::LettingIn{place.request, permission});
    button.chosen = permission == place.permission;
    may_be.buttons.push_back(std::move(button));
  }
  page.main = {Phrase{page.say("facilitator.letting_in_title"), Style::title},
               Phrase{request->words.str(), Style::aloud},
               Phrase{page.say("facilitator.letting_in_how"), Style::small}, std::move(may_be)};
  page.foot = {page.back(at::Devices{}),
               page.gives("device.no", page.say("facilitator.device_turn_down"), RefuseDevice{place.request},
                          Role::aside, at::Devices{}),
               page.gives("device.let_in", page.say("facilitator.device_let_in"),
                          ApproveDevice{place.request, place.permission, {}}, Role::primary, at::Devices{})};
}

// Where a name was given twice by hand, they are sent away together.
void make(Making& page, const at::SendingAway& place) {
  page.main = {
      Phrase{page.say("facilitator.sending_away_title", {{"name", place.device.str()}}), Style::title},
      Phrase{page.say("facilitator.sending_away_more"), Style::body}};
  page.foot = {page.leads("device.keep", page.say("facilitator.device_keep"), at::Devices{}, Role::leave),
               page.gives("device.away", page.say("facilitator.device_send_away"), RevokeDevice{place.device},
                          Role::irrevocable, at::Devices{})};
}

}  // namespace hearth::pages::facilitator
