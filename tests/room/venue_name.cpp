// How a venue's name stands alone.
#include "shared/room/venue_name.hpp"

#include <catch2/catch.hpp>

using namespace hearth;

TEST_CASE("a name that is said in a sentence begins with a capital where it stands alone") {
  CHECK(name_alone("the Lantern Café") == "The Lantern Café");
  CHECK(name_alone("la Casa Abierta") == "La Casa Abierta");
}

TEST_CASE("a name that its venue writes in its own way stays so") {
  CHECK(name_alone("iLab on the hill") == "iLab on the hill");
  CHECK(name_alone("hearth") == "hearth");
  CHECK(name_alone("Łąka 7") == "Łąka 7");
  CHECK(name_alone("").empty());
}
