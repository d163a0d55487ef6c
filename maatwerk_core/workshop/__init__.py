"""For those who make packs: looks a pack over, tries it on scenarios, changes it to see what notices."""
