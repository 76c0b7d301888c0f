#pragma once
// Pairs of a colour and a symbol that nobody is called, with what somebody may read in them. A pair is left
// out where it reads so in any language of assets/texts, since a token is dealt before anybody knows who will
// read it: the language stands behind the reason (none: English). Every pair of each colour and each symbol
// of a row.
//
// A word that reads badly beside every colour is not for this list: that language needs another word for it.

#include <array>
#include <string_view>

namespace hearth {

struct LeftOut {
  std::string_view read_as;
  std::string_view colours;  // apart by spaces
  std::string_view symbols;
};

inline constexpr std::array left_out_rows{
    // Food said of a body, and dishes
    LeftOut{"a dish", "cream lemon lime mint olive peach plum",
            "apple pear strawberry carrot radish tomato peapod leek corn grape raspberry broccoli artichoke "
            "celery pepper mango avocado"},
    LeftOut{"a dish", "cream lemon", "chestnut fish"},
    LeftOut{"a porridge", "cream", "wheat"},
    LeftOut{"hair", "copper red", "carrot"},
    LeftOut{"age", "silver", "wave"},
    LeftOut{"a blush (de, fr, es)", "red", "tomato"},
    // Districts, work in the sex trade, what is said with a smirk
    LeftOut{"a red-light district", "red", "lantern lamp window windmill"},
    LeftOut{"work in the sex trade", "red", "umbrella"},
    LeftOut{"a club where people strip", "rose", "pony"},
    LeftOut{"something sexual", "cream", "fountain waterfall cat"},
    LeftOut{"something sexual (de, pl)", "rose", "shell cat button palm"},
    LeftOut{"something sexual", "peach", "shell"},
    LeftOut{"something sexual", "gold", "waterfall"},
    // Parties, nations and their badges
    LeftOut{"a badge of politics", "red", "book hat"},
    LeftOut{"a badge of politics", "rose", "hat"},
    LeftOut{"a party (US, fr), a dispute (es)", "blue green red rose", "wave"},
    LeftOut{"a party (UK)", "blue", "oak"},
    LeftOut{"a party (pl), a nation", "green", "clover"},
    LeftOut{"a ruler's book, a guide to segregation", "green", "book"},
    LeftOut{"a flag of war", "red", "sun"},
    LeftOut{"yellow vests (fr)", "amber gold lemon", "button"},
    // Slurs and mockery
    LeftOut{"a mock Indian name, redskin (fr)", "copper red", "feather tent"},
    LeftOut{"mocking gay men (es)", "lilac magenta rose violet", "feather"},
    LeftOut{"a coward", "cream ivory", "feather"},
    LeftOut{"a weakling", "cream", "puffin"},
    LeftOut{"a worn-out horse", "jade", "pony"},
    LeftOut{"a pest", "silver", "fish"},
    LeftOut{"tin foil hat", "silver", "hat"},
    LeftOut{"a madhouse (uk)", "amber gold lemon", "house"},
    LeftOut{"a dismissal (de), autism", "blue", "envelope"},
    // Rank and money
    LeftOut{"a prize", "gold silver", "cup"},
    LeftOut{"a bribe (es, fr)", "silver", "envelope satchel"},
    LeftOut{"a football club", "red", "robin"},
    // Drink and drugs
    LeftOut{"tobacco", "amber", "leaf"},
    LeftOut{"cannabis", "green", "leaf"},
    LeftOut{"cocaine", "cream ivory", "pony"},
    LeftOut{"a party with drink", "red", "cup"},
    LeftOut{"a glass of wine (fr)", "red", "balloon"},
    LeftOut{"drink (uk)", "green jade", "kite"},
    // Alarm, death and blood
    LeftOut{"an alarm", "red", "button"},
    LeftOut{"a police station", "blue", "lamp"},
    LeftOut{"blood", "red", "fountain palm waterfall"},
    LeftOut{"murder, backwards", "red", "drum"},
    LeftOut{"murdered women (es, fr)", "red", "bench sandal"},
    LeftOut{"a grave (pl)", "red", "candle"},
    LeftOut{"the dead (uk)", "cream ivory", "slipper"},
    LeftOut{"heaven's gate (ar)", "blue", "gate"},
};

}  // namespace hearth
