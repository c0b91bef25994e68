def packer():
    parcels = 0
    item = yield
    while True:
        parcels += 1
        print("packer: packs the", item)
        item = yield f"parcel {parcels}"


def seller(helper):
    helper.send(None)
    for item in ("lamp", "clock"):
        print("seller: sells the", item)
        label = helper.send(item)
        print("seller: gets", label)
    helper.close()


seller(packer())
