"""Lists amounts in the prose that no calculator of ours gives, page by page.

They're what an input is made of (costs line by line, a competitor's price, part of a total), or
arithmetic that the page spells out. If you add one, ask where it comes from.
"""

STATED: dict[str, set[int]] = {
    "framework/beyond-yes.md": {155_000, 230_000},
    "plays/assume-agreement.md": {46_000},
    "plays/discount-on-principle.md": {2_000, 9_000, 45_000, 48_000, 144_600, 216_000, 1_000_000},
    "plays/open-the-book.md": {230_000, 410_000, 570_000},
    "pressure/boss-wants-ten-per-cent.md": {17_500},
    "pressure/buyer-who-lies.md": {470_000},
    "pressure/competitors-quote.md": {155_000, 480_000, 570_000},
    "pressure/reverse-auction.md": {110_000, 155_000, 450_000, 460_000, 570_000},
    "pressure/scope-creep.md": {1_800},
    "pressure/split-the-difference.md": {480_000, 492_500},
    "cases/agency-scope.md": {46_000, 325_000},
    "cases/consulting-renewal.md": {230_000, 492_500, 570_000},
    "cases/distributor-rebate.md": {2_000, 48_000, 2_328_000},
    "cases/one-off-project.md": {14_000, 23_000, 304_000, 377_000},
    "cases/software-discount.md": {144_000, 365_000},
    "cases/unhappy-account.md": {145_000},
    "prepare/things-to-trade.md": {2_000, 4_100, 9_000, 46_000},
    "prepare/what-to-ask.md": {400_000, 480_000},
    "after/repair.md": {23_400},
    "practice/discount-buyer.md": {365_000},
    "practice/rehearsal.md": {2_500, 3_250, 5_750, 12_500, 17_500, 480_000, 570_000},
    "practice/renewal-buyer.md": {230_000, 570_000},
    "practice/scope-buyer.md": {325_000},
    "practice/scope-seller.md": {46_000},
}
