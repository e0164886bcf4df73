def run(inputs, parameters, models):
    return {"gold.forecast": inputs["silver.load"]}
