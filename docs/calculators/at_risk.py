"""Puts accounts in order by COLR at risk: COLR × (1 − chance of another year).

python -m calculators colr --csv accounts.csv --keep account,retention | python at_risk.py
"""

import csv
import sys

accounts = [row for row in csv.DictReader(sys.stdin) if not row["problem"]]
for row in accounts:
    an_end = 1 - float(row["retention"]) / 100
    row["seller_at_risk"] = float(row["seller_colr"]) * an_end
    row["buyer_at_risk"] = float(row["buyer_colr"]) * an_end
accounts.sort(key=lambda row: row["seller_at_risk"], reverse=True)

print(f"{'':20}{'COLR':>12}{'':12}{'at risk':>12}")
print(f"{'account':20}" + f"{'seller':>12}{'buyer':>12}" * 2)
for row in accounts:
    amounts = ("seller_colr", "buyer_colr", "seller_at_risk", "buyer_at_risk")
    print(f"{row['account']:20}" + "".join(f"{float(row[name]):12,.0f}" for name in amounts))
