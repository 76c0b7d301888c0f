#include "shared/ui/paper/laid_out.hpp"

#include <catch2/catch.hpp>

using namespace hearth::ui;
using namespace hearth::ui::paper;

namespace {

const std::string sentence = "Nobody has to say anything, and everybody can leave whenever they like. ";

Leaflet with_paragraphs(int count) {
  Leaflet leaflet;
  leaflet.language = "en";
  leaflet.size = PaperSize::a5;
  leaflet.body_pt = {12, 10, 8};
  for (int i = 0; i < count; ++i) leaflet.blocks.emplace_back(Paragraph{"Strong", sentence + sentence});
  return leaflet;
}

std::vector<PlacedText> texts_of(const std::vector<Mark>& page) {
  std::vector<PlacedText> texts;
  for (const Mark& mark : page) {
    if (const auto* text = std::get_if<PlacedText>(&mark)) texts.push_back(*text);
  }
  return texts;
}

PlacedText first_of(const Leaflet& leaflet) {
  return texts_of(lay_out(leaflet).pages.front()).front();
}

}  // namespace

TEST_CASE("a paper has the size of its sheet") {
  Leaflet leaflet = with_paragraphs(1);
  CHECK(lay_out(leaflet).page.width == Approx(419.5).margin(0.1));
  CHECK(lay_out(leaflet).page.height == Approx(595.3).margin(0.1));
  leaflet.size = PaperSize::a4;
  CHECK(lay_out(leaflet).page.width == Approx(595.3).margin(0.1));
  CHECK(lay_out(leaflet).page.height == Approx(841.9).margin(0.1));
}

TEST_CASE("the largest size is taken with which a paper has no more pages than it may") {
  Leaflet leaflet = with_paragraphs(8);
  leaflet.pages_max = 1;
  const LaidOut few = lay_out(leaflet);
  CHECK(few.body_pt == 10);
  CHECK(few.pages.size() == 1);
  CHECK(few.fits);
  leaflet.pages_max = 2;
  CHECK(lay_out(leaflet).body_pt == 12);
  CHECK(lay_out(leaflet).pages.size() == 2);
}

TEST_CASE("a paper that fits in no size says so, and is whole all the same") {
  Leaflet leaflet = with_paragraphs(40);
  leaflet.pages_max = 1;
  const LaidOut laid = lay_out(leaflet);
  CHECK_FALSE(laid.fits);
  CHECK(laid.body_pt == 8);
  std::size_t texts = 0;
  for (const auto& page : laid.pages) texts += texts_of(page).size();
  CHECK(texts >= 80);
}

TEST_CASE("without a limit of pages it has as many as the smallest size needs") {
  const Leaflet leaflet = with_paragraphs(24);
  Leaflet smallest = leaflet;
  smallest.body_pt = {8};
  const LaidOut laid = lay_out(leaflet);
  CHECK(laid.fits);
  CHECK(laid.pages.size() == lay_out(smallest).pages.size());
}

TEST_CASE("of several papers the first that fits is taken, else the last") {
  Leaflet full = with_paragraphs(40);
  Leaflet half = with_paragraphs(20);
  Leaflet few = with_paragraphs(2);
  for (Leaflet* each : {&full, &half, &few}) each->pages_max = 1;
  CHECK(lay_out(std::vector{full, few, half}) == lay_out(few));
  CHECK(lay_out(std::vector{full, half}) == lay_out(half));
}

TEST_CASE("a heading stands on the page of what it is above") {
  for (int before = 1; before < 16; ++before) {
    Leaflet leaflet = with_paragraphs(before);
    leaflet.body_pt = {11};
    leaflet.blocks.emplace_back(Heading{"A heading"});
    leaflet.blocks.emplace_back(Paragraph{"", sentence});
    for (const auto& page : lay_out(leaflet).pages) {
      const auto texts = texts_of(page);
      for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].text != "A heading") continue;
        REQUIRE(i + 1 < texts.size());
        CHECK(texts[i + 1].text == sentence);
      }
    }
  }
}

TEST_CASE("a list does not begin with a single entry at the end of a page") {
  for (int before = 1; before < 16; ++before) {
    Leaflet leaflet = with_paragraphs(before);
    leaflet.body_pt = {11};
    leaflet.blocks.emplace_back(Heading{"A heading"});
    leaflet.blocks.emplace_back(Entries{{{"10:00", "first", "", ""}, {"11:00", "second", "", ""}}});
    for (const auto& page : lay_out(leaflet).pages) {
      const auto texts = texts_of(page);
      for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].text == "first") CHECK(i + 2 < texts.size());
      }
    }
  }
}

TEST_CASE("labels stand in one column and what they stand for in another") {
  Leaflet leaflet = with_paragraphs(0);
  leaflet.blocks.emplace_back(
      Entries{{{"5 min", "Welcome", "", sentence}, {"120 min", "Sharing", "hands", ""}}});
  const auto texts = texts_of(lay_out(leaflet).pages.front());
  REQUIRE(texts.size() == 6);
  CHECK(texts[0].area.x == texts[3].area.x);
  CHECK(texts[1].area.x == texts[2].area.x);
  CHECK(texts[1].area.x == texts[4].area.x);
  CHECK(texts[1].area.x >= texts[3].area.right());
  CHECK(texts[5].edge == Edge::end);
}

TEST_CASE("in a language that is read from the right everything is on the other side") {
  Leaflet leaflet = with_paragraphs(0);
  leaflet.blocks.emplace_back(Entries{{{"5", "Welcome", "", ""}}});
  const auto left = texts_of(lay_out(leaflet).pages.front());
  leaflet.direction = Direction::right_to_left;
  const LaidOut turned = lay_out(leaflet);
  const auto right = texts_of(turned.pages.front());
  for (const std::size_t i : {0U, 1U})
    CHECK(right[i].area.right() == Approx(turned.page.width - left[i].area.x).margin(0.01));
}

TEST_CASE("nothing is set smaller than can be read, small print neither") {
  Leaflet leaflet = with_paragraphs(1);
  leaflet.body_pt = {smallest_pt};
  leaflet.foot = "foot";
  leaflet.blocks.emplace_back(Remark{"remark"});
  for (const PlacedText& text : texts_of(lay_out(leaflet).pages.front()))
    CHECK(text.style.size_px >= smallest_pt);
}

TEST_CASE("crisis lines stand in a frame, and without any there is no frame") {
  Leaflet leaflet = with_paragraphs(0);
  leaflet.blocks.emplace_back(Urgent{"Help", {{"116 123", "day and night"}}});
  const auto page = lay_out(leaflet).pages.front();
  CHECK(page.size() - texts_of(page).size() == 4);  // the band and three sides
  CHECK(texts_of(page).front().ink == Colour{255, 255, 255});
  leaflet.blocks = {Urgent{"Help", {}}};
  CHECK(lay_out(leaflet).pages.front().empty());
}

TEST_CASE("pages are numbered where there are several, and each has the foot") {
  Leaflet leaflet = with_paragraphs(24);
  leaflet.foot = "the Lantern Café";
  const LaidOut laid = lay_out(leaflet);
  REQUIRE(laid.pages.size() > 1);
  for (std::size_t i = 0; i < laid.pages.size(); ++i) {
    const auto texts = texts_of(laid.pages[i]);
    CHECK(texts[texts.size() - 2].text == "the Lantern Café");
    CHECK(texts.back().text == std::to_string(i + 1) + " / " + std::to_string(laid.pages.size()));
  }
}

TEST_CASE("a long foot is wrapped beside the number of the page, below all other words") {
  Leaflet leaflet = with_paragraphs(48);
  leaflet.foot =
      "a proposal that nobody has agreed to yet, to be read together, of the house by the canal in the lane "
      "behind the library";
  const LaidOut laid = lay_out(leaflet);
  REQUIRE(laid.pages.size() > 1);
  const auto texts = texts_of(laid.pages.front());
  const PlacedText& foot = texts[texts.size() - 2];
  REQUIRE(foot.text == leaflet.foot);
  CHECK(foot.area.height > 1.5F * texts.back().area.height);
  CHECK(foot.area.bottom() == Approx(texts.back().area.bottom()));
  CHECK(foot.area.right() + 20 < texts.back().area.right());
  for (std::size_t i = 0; i + 2 < texts.size(); ++i) CHECK(texts[i].area.bottom() <= foot.area.y + 0.01F);
}

TEST_CASE("a letter that no font has is counted, and bytes that are no text do no harm") {
  Leaflet leaflet = with_paragraphs(0);
  leaflet.blocks = {Paragraph{"", "\U000F0000"}};
  CHECK(lay_out(leaflet).letters_missing > 0);
  leaflet.blocks = {Paragraph{"", "caf\xff"}};
  CHECK(first_of(leaflet).area.height > 0);
  leaflet.blocks = {Paragraph{"", "plain"}};
  CHECK(lay_out(leaflet).letters_missing == 0);
}
