#include "shared/room/agreement.hpp"

#include <catch2/catch.hpp>

#include "shared/room/agreement_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

Point point(const char* text) {
  return *Point::from(text);
}

struct Meeting : Scene {
  Meeting() { does(StartGathering{format_named("evening"), *Title::from("Tuesday circle"), {}}); }
  [[nodiscard]] const Agreement& agreement() const { return *present_agreement(room); }
};

}  // namespace

TEST_CASE("points are adopted one by one, with the date of adoption and a review in a year") {
  Meeting meeting;
  meeting.does(AdoptPoint{point("We listen."), {}}).does(AdoptPoint{point("We begin on time."), {}});
  CHECK(meeting.agreement().points == std::vector{point("We listen."), point("We begin on time.")});
  CHECK(to_iso(*meeting.agreement().adopted) == "2026-11-26");
  CHECK(to_iso(*meeting.agreement().review) == "2027-11-26");
  meeting.does(AdoptPoint{point("We begin at seven."), 2}).does(DropPoint{1});
  CHECK(meeting.agreement().points == std::vector{point("We begin at seven.")});
}

TEST_CASE("an agreement outlasts the gathering and belongs to its group") {
  Meeting meeting;
  meeting.does(AdoptPoint{point("We listen."), {}}).does(CloseGathering{});
  meeting.does(StartGathering{format_named("evening"), *Title::from("Another group"), {}});
  CHECK(present_agreement(meeting.room) == nullptr);
  meeting.does(CloseGathering{})
      .does(StartGathering{format_named("evening"), *Title::from("Tuesday circle"), {}});
  CHECK(meeting.agreement().points.size() == 1);
  CHECK(wall_view(meeting.room).gathering->agreement->points.size() == 1);
}

TEST_CASE("one policy or two are chosen") {
  Meeting meeting;
  meeting.does(ChoosePolicy{Policy::general_experience, Policy::personal_experience_only});
  CHECK(meeting.agreement().policies ==
        std::vector{Policy::general_experience, Policy::personal_experience_only});
  meeting.does(ChoosePolicy{Policy::total_non_disclosure, Policy::total_non_disclosure});
  CHECK(meeting.agreement().policies == std::vector{Policy::total_non_disclosure});
}

TEST_CASE("a review is planned for a day to come, and due from that day on") {
  Meeting meeting;
  CHECK(meeting.refused(PlanReview{*date_from("2026-11-26")}) == Reason::date_in_the_past);
  meeting.does(PlanReview{*date_from("2027-02-01")});
  CHECK_FALSE(review_is_due(meeting.agreement(), *date_from("2027-01-31")));
  CHECK(review_is_due(meeting.agreement(), *date_from("2027-02-01")));
}

TEST_CASE("a change of the agreement can be taken back") {
  Meeting meeting;
  meeting.does(AdoptPoint{point("We listen."), {}}).does(DropPoint{1}).does(UndoStep{});
  CHECK(meeting.agreement().points.size() == 1);
}

TEST_CASE("what is not there cannot be replaced or dropped, and a point says something") {
  Meeting meeting;
  CHECK(meeting.refused(AdoptPoint{point("We listen."), 1}) == Reason::no_such_point);
  CHECK(meeting.refused(DropPoint{1}) == Reason::no_such_point);
  CHECK(meeting.refused(AdoptPoint{Point{}, {}}) == Reason::missing_field);
  for (std::size_t i = 0; i < points_max; ++i)
    meeting.does(AdoptPoint{Point::mended_from("Point " + std::to_string(i)), {}});
  CHECK(meeting.refused(AdoptPoint{point("One too many."), {}}) == Reason::too_large);
  CHECK_FALSE(meeting.refused(AdoptPoint{point("Point 3"), {}}).has_value());
}

TEST_CASE("an agreement is made in a gathering") {
  Scene scene;
  CHECK(scene.refused(AdoptPoint{point("We listen."), {}}) == Reason::no_gathering);
  CHECK(scene.refused(ChoosePolicy{Policy::full_disclosure, {}}) == Reason::no_gathering);
}
