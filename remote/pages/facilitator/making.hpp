#pragma once
// Making a page of the facilitator's tablet: buttons that ask the room's own decide() whether a command would
// be refused, and remember what they do.

#include <string>

#include "remote/pages/facilitator/knows.hpp"
#include "remote/pages/facilitator/place.hpp"

namespace hearth::pages::facilitator {

class Making {
 public:
  // `name` of the page.
  Making(const Knows& knows, std::string name);
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;

  // A button that gives a command with what was seen, and leads to `then` (nothing: the page stays).
  [[nodiscard]] Button gives(const std::string& id, const std::string& label, const Command& command,
                             Role role = Role::other, std::optional<Place> then = {});
  // A button that only turns pages here.
  [[nodiscard]] Button leads(const std::string& id, const std::string& label, Place to,
                             Role role = Role::other);
  // The way back, with the id "back".
  [[nodiscard]] Button back(Place to);
  // Takes back the last step, with the id "undo".
  [[nodiscard]] Button undo();
  // The same button with somebody's mark.
  [[nodiscard]] static Button marked(Button button, Token token);

  // The words of the text `key`.
  [[nodiscard]] std::string say(const std::string& key) const { return knows_.texts.say(key); }
  [[nodiscard]] std::string say(const std::string& key, config::Places places) const {
    return knows_.texts.say(key, places);
  }
  // That the café's day goes on behind the group that is on; empty when none does.
  [[nodiscard]] std::string goes_on_behind() const;
  // Somebody's two words; for whoever has none, the word for somebody.
  [[nodiscard]] std::string name_of_guest(GuestId id) const;

  [[nodiscard]] const Knows& knows() const { return knows_; }

  PageOf<Place> made;
  // The areas of `made`, under short names.
  std::vector<Row>& top = made.page.top;
  std::vector<Element>& rail = made.page.rail;
  std::vector<Element>& main = made.page.main;
  std::vector<Element>& side = made.page.side;
  std::vector<Button>& foot = made.page.foot;

 private:
  const Knows& knows_;
};

// Whether the room would refuse that command now.
[[nodiscard]] std::optional<Reason> refused(const Knows& knows, const Command& command);

// How a note that was read here stands in the room now. dealt_with: and can still be kept.
enum class NoteNow { open, dealt_with, gone };
[[nodiscard]] NoteNow how_is(const Knows& knows, NoteId note);

// What is wrong just now, or empty when all is well.
[[nodiscard]] std::string trouble_words(const Knows& knows);

// What the wall calls somebody without two words; empty when it is no name.
[[nodiscard]] std::string called_on_wall(const Knows& knows, WallNameOf whom, std::uint32_t number = 1);
// Whether whoever a name was being written for is still who would be called by it.
[[nodiscard]] bool can_be_named(const Knows& knows, const at::WallName& place);
// To the page on which a name is written; only while there is somebody to be named.
[[nodiscard]] Button to_wall_name(Making& page, WallNameOf whom, std::uint32_t number = 1);

// Puts those who would like a quiet word, and to whom somebody is going, above whatever stands on the page.
void put_quiet_words(Making& page);

// On the page of a gathering, below those: that somebody has come late, until that was seen on this tablet,
// and what needs a decision.
void put_reminders(Making& page, const Place& place);

// Of a gathering that has just closed: how many came, their own talk for those who led, and a note for the
// group's next time. Nothing where none has.
void put_look_back(Making& page);

// That a device asks to be let in, while no gathering is on.
void put_device_asks(Making& page);
// Whether it has not gone, and nobody else has decided.
[[nodiscard]] bool still_asks(const Knows& knows, const at::LettingIn& place);
// Whether it has not been sent away or renamed.
[[nodiscard]] bool is_still_there(const Knows& knows, const DeviceName& device);
// Whether it is admitted, and still a screen.
[[nodiscard]] bool is_still_a_screen(const Knows& knows, const at::ScreenOf& place);
// That a device is connected, with since when by the venue's clock, or that it is not.
[[nodiscard]] std::string connected_words(const Making& page, const DeviceId& public_key);

// Puts wishes there that have just been told.
void put_new_wishes(Making& page);
// That so many cannot come to that event today; or empty.
[[nodiscard]] std::string cannot_come_words(const Knows& knows, const EventUid& event);
// Which wishes were made, as far as facilitators have been told; or empty.
[[nodiscard]] std::string wishes_asked_for(const Knows& knows);

// --- The pages, one file each -----------------------------------------------------------------------------
void make_start(Making& page);    // no gathering is on
void make_running(Making& page);  // one is
void make_goodbye(Making& page);  // one has closed and can be taken back
void make(Making& page, const at::Group&);
void make(Making& page, const at::WhichGroup&);
void make(Making& page, const at::Tools&);
void make(Making& page, const at::Stages&);
void make(Making& page, const at::Times&);
void make(Making& page, const at::People&);
void make(Making& page, const at::Guest&);
void make(Making& page, const at::Offers&);
void make(Making& page, const at::Offered&);
void make(Making& page, const at::Passing&);
void make(Making& page, const at::Drawing&);
void make(Making& page, const at::Seats&);
void make(Making& page, const at::Moving&);
void make(Making& page, const at::GroupPlaces&);
void make(Making& page, const at::WallName&);
void make(Making& page, const at::Exchange&);
void make(Making& page, const at::Agreement&);
void make(Making& page, const at::Point&);
void make(Making& page, const at::Policies&);
void make(Making& page, const at::Subject&);
void make(Making& page, const at::Wall&);
void make(Making& page, const at::Message&);
void make(Making& page, const at::Words&);
void make(Making& page, const at::Crisis&);
void make(Making& page, const at::Closing&);
void make(Making& page, const at::Picking&);
void make(Making& page, const at::Notes&);
void make(Making& page, const at::Remember&);
void make(Making& page, const at::Names&);
void make(Making& page, const at::Jobs&);
void make(Making& page, const at::Access&);
void make(Making& page, const at::NextDate&);
void make(Making& page, const at::GroupJob&);
void make(Making& page, const at::Reminders&);
void make(Making& page, const at::Devices&);
void make(Making& page, const at::LettingIn&);
void make(Making& page, const at::SendingAway&);
void make(Making& page, const at::NamingDevice&);
void make(Making& page, const at::RenamingDevice&);
void make(Making& page, const at::Screens&);
void make(Making& page, const at::ScreenOf&);

}  // namespace hearth::pages::facilitator
