"""Files brought into form: laid out in one way, and mended where there is one mend."""
