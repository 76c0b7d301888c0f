// What tokens must not say, as somebody reads them on a screen in each language: labels, slurs, dishes,
// parties, districts. shared/room/pairs_left_out.hpp has the pairs, and why.

#include <catch2/catch.hpp>
#include <map>

#include "shared/config/texts.hpp"
#include "shared/room/token.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::config;

namespace {

std::string words_of(const Texts& texts, Token token) {
  return texts.say("token.pair", {{"colour", texts.say("token.colour." + std::string{colour_word(token)})},
                                  {"symbol", texts.say("token.symbol." + std::string{symbol_word(token)})}});
}

// Every pair by its words in that language.
std::map<std::string, Token> pairs_in(const std::string& language) {
  const Texts texts = Texts::read(source_folder() / "assets/texts", language).value;
  std::map<std::string, Token> pairs;
  for (std::uint8_t colour = 0; colour < token_colours; ++colour) {
    for (std::uint8_t symbol = 0; symbol < token_symbols; ++symbol) {
      std::string words = words_of(texts, {colour, symbol});
      // The space before the dot does not break, and looks like any other.
      if (const auto kept = words.find("\u00a0"); kept != std::string::npos) words.replace(kept, 2, " ");
      pairs.emplace(std::move(words), Token{colour, symbol});
    }
  }
  return pairs;
}

}  // namespace

TEST_CASE("nobody is called what wounds, labels or is a badge in a language of the house") {
  struct Reading {
    std::string language;
    std::vector<std::string> words;
  };
  const auto reading = GENERATE(values<Reading>({
      {"en",
       {"Red Lamp",     "Red Lantern",   "Red Window",  "Red Windmill",   "Red Umbrella",  "Cream Corn",
        "Lemon Pepper", "Mint Peapod",   "Plum Tomato", "Cream Wheat",    "Copper Carrot", "Silver Wave",
        "Cream Puffin", "Cream Feather", "Silver Fish", "Silver Hat",     "Gold Cup",      "Red Hat",
        "Rose Hat",     "Red Book",      "Green Book",  "Red Wave",       "Blue Wave",     "Blue Oak",
        "Red Feather",  "Rose Palm",     "Rose Button", "Gold Waterfall", "Green Leaf",    "Amber Leaf",
        "Ivory Pony",   "Red Cup",       "Red Button",  "Red Drum",       "Red Palm",      "Red Sun",
        "Red Robin",    "Jade Pony"}},
      {"de",
       {"Laterne · Rubin", "Tischlampe · Rubin", "Briefumschlag · Himmelblau", "Jakobsmuschel · Rose",
        "Kirschtomate · Rubin", "Sonnenhut · Silber", "Mais · Creme", "Quitte · Aprikose",
        "Feder · Elfenbein"}},
      {"es",
       {"Lámpara · Rojo", "Linterna · Rojo", "Libro · Rojo", "Sombrero · Rojo", "Pluma de ave · Rosa",
        "Pluma de ave · Violeta", "Pluma de ave · Lavanda", "Banco · Rojo", "Sandalia · Rojo",
        "Carta · Plata", "Cartera · Plata", "Ola · Verde", "Maíz · Crema", "Tomate · Rojo"}},
      {"fr",
       {"Lampe-tempête · Rouge", "Lampe · Rouge", "Moulin à vent · Rouge", "Tipi · Rouge", "Plume · Rouge",
        "Ballon · Rouge", "Bouton de gilet · Citron", "Bouton de gilet · Or", "Enveloppe · Argent",
        "Vague · Rose", "Maïs · Crème", "Noisette · Crème", "Banc · Rouge", "Carotte · Cuivre"}},
      {"pl",
       {"Lampka · Rubin", "Latarenka · Rubin", "Świeczka · Rubin", "Koniczyna · Zieleń", "Muszelka · Róż",
        "Ryba · Srebro", "Kukurydza · Krem", "Gruszka · Morela", "Guzik · Rubin"}},
      {"uk",
       {"Лампа · Рубін", "Ліхтарик · Рубін", "Паперовий змій · Смарагд", "Паперовий змій · Малахіт",
        "Будиночок · Лимон", "Будиночок · Золото", "Пантофля · Перлина", "Пантофля · Крем",
        "Кукурудза · Крем", "Грушка · Абрикос"}},
      {"ar",
       {"فانوس · ياقوت", "مصباح · ياقوت", "بوابة · سماء", "ذرة · كريمة", "طماطم · زيتون", "كتاب · زمرد"}},
  }));
  CAPTURE(reading.language);
  const auto pairs = pairs_in(reading.language);
  for (const std::string& words : reading.words) {
    CAPTURE(words);
    REQUIRE(pairs.count(words) == 1);
    CHECK(is_left_out(pairs.at(words)));
  }
}
