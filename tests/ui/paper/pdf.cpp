#include "shared/ui/paper/pdf.hpp"

#include <catch2/catch.hpp>

using namespace hearth::ui::paper;

namespace {

LaidOut two_pages() {
  Leaflet leaflet;
  leaflet.title = "A card";
  leaflet.language = "en";
  leaflet.size = PaperSize::a5;
  for (int i = 0; i < 24; ++i)
    leaflet.blocks.emplace_back(Paragraph{"Strong", "Words and words: أهلًا بك, ласкаво просимо."});
  return lay_out(leaflet);
}

std::size_t count(const std::string& file, const std::string& words) {
  std::size_t found = 0;
  for (auto at = file.find(words); at != std::string::npos; at = file.find(words, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a PDF has every page, with its fonts in it and a way from their shapes back to words") {
  const LaidOut laid = two_pages();
  REQUIRE(laid.pages.size() == 2);
  const std::string file = pdf_of(laid);
  CHECK(file.starts_with("%PDF-1."));
  CHECK(count(file, "/Type /Page %") == laid.pages.size());
  const std::size_t fonts = count(file, "/FontDescriptor\n");
  CHECK(fonts >= 3);  // Inter in two weights and one for Arabic
  CHECK(count(file, "/FontFile") == fonts);
  CHECK(count(file, "/ToUnicode") == fonts);
}

TEST_CASE("the same paper gives the same bytes, which do not say when they were made") {
  const std::string file = pdf_of(two_pages());
  CHECK(pdf_of(two_pages()) == file);
  CHECK(count(file, "CreationDate") == 0);
  CHECK(count(file, "ModDate") == 0);
}
