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

bool is_own(const Knows& knows, const AdmittedDevice& device) {
  return !knows.own_key.empty() && device.public_key == knows.own_key;
}

Row admitted(Making& page, const AdmittedDevice& device, std::size_t place) {
  const bool own = is_own(page.knows(), device);
  std::string about = what_it_is(page, device.permission);
  if (own) about += " · " + page.say("facilitator.device_own");
  const std::string number = std::to_string(place);
  Button away = page.leads("device.away." + number, page.say("facilitator.device_send_away"),
                           at::SendingAway{device.name});
  if (own) {
    away.state = State::refused;
    away.reason = page.say("refusal.own_device");
  }
  return {{{device.name.str(), Style::strong},
           {about, Style::small},
           {connected_words(page, device.public_key), Style::small}},
          {page.leads("device.rename." + number, page.say("facilitator.device_rename"),
                      at::RenamingDevice{device.name}),
           std::move(away)}};
}

// What was written for it, or nothing while nobody would see any of that: then it is called as by itself.
std::optional<DeviceName> name_written(const std::optional<Written>& words) {
  if (!words || is_blank(words->str())) return std::nullopt;
  return DeviceName::from(words->str());
}

// What it will be called when it is let in so.
std::string name_to_come(const Knows& knows, const AdmissionRequest& request, const at::LettingIn& place) {
  const auto written = name_written(place.called);
  return (written ? *written : name_for(knows.room(), request, place.permission)).str();
}

ApproveDevice approving(const at::LettingIn& place) {
  return {place.request, place.permission, name_written(place.called)};
}

}  // namespace

bool still_asks(const Knows& knows, const at::LettingIn& place) {
  return find_asking(knows, place.request) != nullptr;
}

bool is_still_there(const Knows& knows, const DeviceName& device) {
  const auto& all = knows.room().admissions->devices;
  return std::any_of(all.begin(), all.end(), [&](const AdmittedDevice& each) { return each.name == device; });
}

std::string connected_words(const Making& page, const DeviceId& public_key) {
  const Knows& knows = page.knows();
  for (const wire::ConnectedDevice& each : knows.picture->connected) {
    if (each.public_key != public_key) continue;
    const LocalTime since = knows.local.later(each.since - knows.now);
    if (since.date() == knows.local.date())
      return page.say("facilitator.device_since", {{"time", to_hh_mm(since)}});
    return page.say("facilitator.device_since_day",
                    {{"date", knows.texts.say_date(since.date(), knows.local.date())}});
  }
  return page.say("facilitator.device_not_connected");
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
  page.foot = {
      page.back(page.knows().room().gathering ? Place{at::Tools{}} : Place{at::Main{}}),
      page.leads("screens", page.say("facilitator.screens_page"), at::Screens{at::Screens::From::devices})};
}

void make(Making& page, const at::LettingIn& place) {
  const AdmissionRequest* request = find_asking(page.knows(), place.request);
  if (request == nullptr) return make(page, at::Devices{});
  Buttons may_be{Arrangement::grid, {}};
  for (const auto& [permission, name] : enum_names<Permission>) {
    if (!is_for_devices(permission)) continue;
    Button button = page.leads("device.as." + std::string{name}, what_it_is(page, permission),
                               at::LettingIn{place.request, permission, place.called});
    button.chosen = permission == place.permission;
    may_be.buttons.push_back(std::move(button));
  }
  const std::string name = name_to_come(page.knows(), *request, place);
  page.main = {Phrase{page.say("facilitator.letting_in_title"), Style::title},
               Phrase{request->words.str(), Style::aloud},
               Phrase{page.say("facilitator.letting_in_how"), Style::small}, std::move(may_be),
               Phrase{page.say("facilitator.letting_in_name", {{"name", name}}), Style::small}};
  page.foot = {page.back(at::Devices{}),
               page.gives("device.no", page.say("facilitator.device_turn_down"), RefuseDevice{place.request},
                          Role::aside, at::Devices{}),
               page.leads("device.name", page.say("facilitator.letting_in_rename"), at::NamingDevice{place}),
               page.gives("device.let_in", page.say("facilitator.device_let_in"), approving(place),
                          Role::primary, at::Devices{})};
}

void make(Making& page, const at::NamingDevice& place) {
  const AdmissionRequest* request = find_asking(page.knows(), place.letting_in.request);
  if (request == nullptr) return make(page, at::Devices{});
  at::LettingIn then = place.letting_in;
  if (place.words) then.called = place.words;
  const std::string words =
      place.words ? place.words->str() : name_to_come(page.knows(), *request, place.letting_in);
  page.main = {
      Phrase{page.say("facilitator.naming_title"), Style::title},
      Field{"device_name", words, page.say("facilitator.device_name_hint"), DeviceName::characters_max}};
  Button use = page.leads("device.name_use", page.say("facilitator.device_name_use"), then, Role::primary);
  if (refused(page.knows(), approving(then)) == Reason::name_taken) {
    use.state = State::refused;
    use.reason = page.say("refusal.name_taken");
  }
  page.foot = {page.back(place.letting_in), std::move(use)};
}

void make(Making& page, const at::RenamingDevice& place) {
  const std::string words = place.words ? place.words->str() : place.device.str();
  page.main = {
      Phrase{page.say("facilitator.renaming_title", {{"name", place.device.str()}}), Style::title},
      Field{"device_name", words, page.say("facilitator.device_name_hint"), DeviceName::characters_max}};
  page.foot = {page.back(at::Devices{}),
               page.gives("device.rename", page.say("facilitator.device_name_keep"),
                          RenameDevice{place.device, DeviceName::from(words).value_or(DeviceName{})},
                          Role::primary, at::Devices{})};
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
