# A list that doubles.
kept = [0]
while True: kept += kept
