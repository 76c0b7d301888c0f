// The kiosk does not know this tablet any more. Whoever has it in their hands may have it let in anew; it is
// asked once, since the tablet then waits for somebody's yes.

#include "remote/pages/pairing/making.hpp"

namespace hearth::pages::pairing {

void make(Making& page, const at::SentAway&) {
  page.put("sent_away", Style::welcome);
  page.put("sent_away_more", Style::body);
  page.foot = {page.leads("anew", at::Anew{}, Role::aside)};
}

void make(Making& page, const at::Anew&) {
  page.put("anew_title", Style::welcome);
  page.put("anew_more", Style::body);
  const link::Address kiosk = page.knows().before.value_or(link::Address{});
  page.foot = {page.leads("not_anew", at::SentAway{}, Role::leave),
               page.leads("anew_yes", at::Asking{}, Role::primary, {Begin{kiosk}})};
}

}  // namespace hearth::pages::pairing
