// Writing words that the wall will show: a message, what tonight is about, a point of the agreement, a
// job of the group.

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
  if (page.knows().gathering().names != hearth::Subject::speaker) return;
  // What is written here is on the disk until the close; a name never is.
  page.main.insert(page.main.begin(), Phrase{page.say("facilitator.subject_is_kept"), Style::body});
  page.foot.insert(page.foot.begin() + 1, to_wall_name(page, WallNameOf::guest_speaker));
}

void make(Making& page, const at::Point& place) {
  const auto text = hearth::Point::from(place.words.str());
  make(page, {{"point", place.words.str(), page.say("facilitator.point_hint"), hearth::Point::characters_max},
              at::Agreement{},
              page.gives("point.adopt", page.say("facilitator.agree"),
                         AdoptPoint{text.value_or(hearth::Point{}), place.replaces, place.instead_of},
                         Role::primary, at::Agreement{})});
}

void make(Making& page, const at::GroupJob& place) {
  const auto text = JobName::from(place.words.str());
  make(page, {{"job", place.words.str(), page.say("facilitator.group_job_hint"), JobName::characters_max},
              at::Jobs{},
              page.gives("group_job.add", page.say("facilitator.group_job_add"),
                         AddGroupJob{text.value_or(JobName{})}, Role::primary, at::Jobs{})});
}

}  // namespace hearth::pages::facilitator
