#include "kiosk/admitting.hpp"

#include <algorithm>

#include "kiosk/log.hpp"

namespace hearth::kiosk {
namespace {

constexpr std::size_t decided_kept_max = 16;

bool is_there(const Devices& devices, const std::string& name) {
  const auto& all = devices.all();
  return std::any_of(all.begin(), all.end(), [&](const Device& each) { return each.name == name; });
}

// Makes the list so. Done already, before a power cut, is done. A DeviceFault otherwise.
void write_change(Devices& devices, const DeviceChange& change) {
  const std::string& name = change.name.str();
  switch (change.step) {
    case DeviceStep::let_in:
      devices.admit({change.permission, change.public_key, name});
      return;
    case DeviceStep::turned_down:
      return;
    case DeviceStep::renamed:
      if (is_there(devices, name) || !is_there(devices, change.to.str()))
        devices.rename(name, change.to.str());
      return;
    case DeviceStep::sent_away:
      if (is_there(devices, name)) devices.revoke(name);
      return;
  }
}

}  // namespace

Admitting::Admitting(PairingDoor& door, Devices& devices, Kiosk& kiosk, Instant began)
    : door_(&door), devices_(&devices), kiosk_(&kiosk), began_(began) {}

bool Admitting::look(const Moment& moment) {
  while (const auto news = door_->take_news()) hear(*news, moment);
  bool fewer = false;
  const std::vector<DeviceChange> wanted = kiosk_->room().admissions->wanted;
  for (const DeviceChange& change : wanted) fewer = carry_out(change, moment) || fewer;
  if (!wanted.empty()) tell_devices(moment);
  let_first(moment);
  return fewer;
}

void Admitting::hear(const PairingNews& news, const Moment& moment) {
  for (const std::string& note : news.notes) log::warn(note);
  const std::vector<AdmissionRequest>& known = kiosk_->room().admissions->requests;
  std::vector<AdmissionRequest> requests;
  for (AdmissionRequest request : news.requests) {
    if (std::find(decided_.begin(), decided_.end(), request.number) != decided_.end()) continue;
    const auto before = std::find_if(known.begin(), known.end(), [&](const AdmissionRequest& each) {
      return each.number == request.number;
    });
    request.since = before == known.end() ? moment.now : before->since;
    requests.push_back(std::move(request));
  }
  (void)kiosk_->tell(ListAdmissionRequests{std::move(requests)}, moment);
  for (const std::uint64_t number : news.proven) {
    if (!kiosk_->tell(LetFirstIn{number}, moment))
      log::info("the first facilitator has typed the wall's code");
  }
  kiosk_->show_first_facilitator(news.first);
}

bool Admitting::carry_out(const DeviceChange& change, const Moment& moment) {
  DeviceWritten written = DeviceWritten::yes;
  // Somebody may have changed the list a moment ago by the command line.
  bool fewer = devices_->look_again() == Devices::Change::fewer;
  const std::vector<Device> before = devices_->all();
  try {
    write_change(*devices_, change);
  } catch (const DeviceFault& fault) {
    written = DeviceWritten::no;
    log::error(fault.what());
  }
  fewer = may_do_less(devices_->all(), before) || fewer;
  tell_door(change, written);
  // Where the disk does not take this, it is done and told again: nothing is done twice by that.
  (void)kiosk_->tell(FinishDeviceChange{change, written}, moment);
  return fewer;
}

void Admitting::tell_door(const DeviceChange& change, DeviceWritten written) {
  if (change.request == 0) return;
  const bool in = change.step == DeviceStep::let_in && written == DeviceWritten::yes;
  door_->tell(change.request, in ? wire::PairingOutcome::admitted : wire::PairingOutcome::refused);
  decided_.push_back(change.request);
  if (decided_.size() > decided_kept_max) decided_.pop_front();
}

void Admitting::tell_devices(const Moment& moment) {
  std::vector<AdmittedDevice> all;
  for (const Device& each : devices_->all())
    all.push_back({DeviceName::mended_from(each.name), each.permission, each.public_key});
  (void)kiosk_->tell(ListDevices{std::move(all)}, moment);
}

void Admitting::let_first(const Moment& moment) {
  const auto& all = devices_->all();
  const bool facilitated = std::any_of(
      all.begin(), all.end(), [](const Device& each) { return each.permission == Permission::facilitator; });
  const bool open = !facilitated && devices_->fault().empty() && moment.now < began_ + first_let_in_for;
  if (open == first_open_) return;
  first_open_ = open;
  door_->let_first(open);
  if (!open) kiosk_->show_first_facilitator(std::nullopt);
}

}  // namespace hearth::kiosk
