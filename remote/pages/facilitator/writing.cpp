// Writing words that the wall will show: a message, what tonight is about, a point of the agreement.

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

struct Writing {
  Field field;
  Place behind;  // where the page was opened
  Button send;
};

void make(Making& page, const Writing& writing) {
  page.main = {writing.field};
  page.foot = {page.back(writing.behind), writing.send};
}

}  // namespace

void make(Making& page, const at::Message& place) {
  const auto text = hearth::Message::from(place.words.str());
  make(page,
       {{"message", place.words.str(), page.say("facilitator.message_hint"), hearth::Message::characters_max},
        at::Main{},
        page.gives("message.show", page.say("facilitator.show_message"),
                   ShowMessage{text.value_or(hearth::Message{})}, Role::primary, at::Main{})});
}

void make(Making& page, const at::Subject& place) {
  const auto text = Text<120>::from(place.words.str());
  make(page, {{"subject", place.words.str(), page.say("facilitator.message_hint"), 120},
              at::Tools{},
              page.gives("subject.show", page.say("facilitator.show_on_wall"),
                         NameSubject{text.value_or(Text<120>{})}, Role::primary, at::Main{})});
}

void make(Making& page, const at::Point& place) {
  const auto text = hearth::Point::from(place.words.str());
  make(page, {{"point", place.words.str(), page.say("facilitator.point_hint"), hearth::Point::characters_max},
              at::Agreement{},
              page.gives("point.adopt", page.say("facilitator.agree"),
                         AdoptPoint{text.value_or(hearth::Point{}), place.replaces}, Role::primary,
                         at::Agreement{})});
}

}  // namespace hearth::pages::facilitator
