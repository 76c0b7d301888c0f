#pragma once
// The 256 words by which two people see that their devices mean each other; a byte of what both have computed
// says which. They are part of the protocol (PROTOCOL.md lists them) and are never translated: what two
// people read to each other has to be the same on both sides.
//
// Each is short, means nothing bad, begins unlike the others and sounds unlike them, and is no word by which
// a guest is known in any language (tests/config/pairing_words.cpp).

#include <array>
#include <string_view>

namespace hearth::wire {

inline constexpr std::array<std::string_view, 256> pairing_words{
    "acrobat",  "album",    "almanac",  "antenna",  "aquarium", "arcade",   "atlas",    "autumn",
    "avenue",   "awning",   "bagel",    "bakery",   "balcony",  "bandana",  "barley",   "basket",
    "bazaar",   "binder",   "bobbin",   "bonnet",   "branch",   "breeze",   "brochure", "bulletin",
    "bungalow", "cabbage",  "cactus",   "calendar", "camera",   "canvas",   "carpet",   "castle",
    "ceiling",  "cello",    "cereal",   "chalk",    "cherry",   "chimney",  "cinema",   "circus",
    "cobalt",   "coffee",   "column",   "concert",  "cotton",   "couch",    "crescent", "crochet",
    "crumble",  "cubicle",  "cupboard", "currant",  "custard",  "cutlery",  "cymbal",   "daffodil",
    "dairy",    "dancer",   "delta",    "denim",    "dessert",  "drawer",   "drizzle",  "eclipse",
    "editor",   "elastic",  "encore",   "espresso", "evening",  "exhibit",  "fabric",   "fanfare",
    "farmer",   "fiction",  "fiddle",   "filter",   "firefly",  "fjord",    "flannel",  "focus",
    "forecast", "fossil",   "foyer",    "fridge",   "frost",    "gadget",   "galaxy",   "garage",
    "gazebo",   "ginseng",  "glider",   "glossary", "goblet",   "gondola",  "gravel",   "grotto",
    "gymnast",  "habitat",  "hallway",  "hamlet",   "handle",   "harmony",  "headline", "herald",
    "hexagon",  "highway",  "hiking",   "hillside", "hockey",   "horizon",  "hostel",   "hummus",
    "invoice",  "jaguar",   "jester",   "jewel",    "jigsaw",   "jogging",  "juice",    "jumper",
    "jungle",   "karaoke",  "kernel",   "ketchup",  "knitting", "lagoon",   "lasagna",  "lattice",
    "laundry",  "lavender", "lawn",     "lecture",  "lentil",   "library",  "linoleum", "lobby",
    "loft",     "lollipop", "lounge",   "luggage",  "lullaby",  "lunch",    "lyric",    "macaroni",
    "magazine", "mandolin", "marathon", "marble",   "meadow",   "melody",   "meringue", "meteor",
    "monsoon",  "morning",  "mosaic",   "movie",    "muffin",   "napkin",   "narrow",   "nectar",
    "nougat",   "nursery",  "nutmeg",   "oasis",    "oatmeal",  "onion",    "opera",    "orbit",
    "orchard",  "oregano",  "ostrich",  "pancake",  "papaya",   "parquet",  "pastry",   "pavement",
    "perfume",  "phone",    "picnic",   "pillow",   "pixel",    "plaster",  "podium",   "polka",
    "poncho",   "poplar",   "prairie",  "pretzel",  "prism",    "profile",  "pumpkin",  "puzzle",
    "pyramid",  "quartz",   "quiver",   "recipe",   "rhythm",   "rotary",   "ruler",    "runway",
    "saffron",  "salmon",   "sardine",  "scallop",  "season",   "shampoo",  "shelf",    "shovel",
    "signal",   "skylight", "sleeve",   "snorkel",  "soup",     "spinach",  "sponge",   "sprout",
    "staple",   "stereo",   "stitch",   "suburb",   "sunrise",  "sycamore", "tapestry", "taxi",
    "tennis",   "thermos",  "ticket",   "timber",   "toast",    "train",    "trellis",  "triangle",
    "trophy",   "turnip",   "tuxedo",   "ukulele",  "upstairs", "vanilla",  "varnish",  "velvet",
    "veranda",  "village",  "vinegar",  "voyage",   "waffle",   "walnut",   "wardrobe", "weather",
    "weekend",  "whistle",  "workshop", "yacht",    "yodel",    "zebra",    "zigzag",   "zipper"};

}  // namespace hearth::wire
